import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { throughput } from "../../../scripts/command/progress/throughput.ts";

/** The throughput after going at each rate for so many seconds, ten notes a second. */
function paceAfter(...stretches: readonly [perSecond: number, seconds: number][]): number | undefined {
  const measured = throughput(100);
  let done = 0;
  let tenths = 0;
  for (const [perSecond, seconds] of stretches) {
    for (let note = 0; note < seconds * 10; note++) {
      done += perSecond / 10;
      measured.note(done, 100 + ++tenths / 10);
    }
  }
  return measured.perSecond();
}

describe("throughput()", () => {
  it("says nothing within the first second", () => assert.equal(paceAfter([1_000, 0.9]), undefined));

  it("tells an even throughput from the first second on", () => {
    for (const seconds of [1, 10, 1_000]) assert.ok(Math.abs(paceAfter([40, seconds])! - 40) < 0.001);
  });

  it("tells the same whether noted often or seldom", () => {
    const seldom = throughput(0);
    seldom.note(400, 10);
    assert.equal(seldom.perSecond(), 40);
    seldom.note(400, 10);
    assert.equal(seldom.perSecond(), 40);
  });

  it("does not jump where one article takes long", () => {
    const slower = paceAfter([40, 60], [0, 3])!;
    assert.ok(slower > 30 && slower < 40, String(slower));
  });

  it("soon tells new articles after reused ones", () => {
    const after = (seconds: number) => paceAfter([4_000, 10], [40, seconds])!;
    assert.ok(after(5) > 1_000, "not at once");
    assert.ok(after(60) < 120, String(after(60)));
    assert.ok(after(120) < 45, String(after(120)));
  });

  it("goes down to nothing where nothing is done", () => assert.ok(paceAfter([40, 10], [0, 120])! < 0.1));
});
