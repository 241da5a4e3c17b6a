import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { spool } from "../../scripts/site/spool.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

async function roundTrip<T>(values: readonly T[]): Promise<T[]> {
  const list = await spool<T>(path.join(temporaryFolder(), "list.jsonl"));
  for (const value of values) await list.add(value);
  assert.equal(list.count, values.length);
  await list.close();
  const back: T[] = [];
  for await (const value of list.read()) back.push(value);
  return back;
}

describe("spool()", () => {
  it("gives back what it was given, in order", async () => {
    const values = [1, "two", { three: [null, true] }, "line\nfeed", "\u2028\u2029\r", "\u0000", "👩‍👩‍👧", ""];
    assert.deepEqual(await roundTrip(values), values);
    assert.deepEqual(await roundTrip([]), []);
  });

  it("holds more than it writes or reads at once", async () => {
    const values = Array.from({ length: 40 }, (_, n) => `${n} ${"é城👍".repeat(20_000)}`);
    assert.deepEqual(await roundTrip(values), values);
  });

  it("removes its file, closed or not", async () => {
    const file = path.join(temporaryFolder(), "list.jsonl");
    const list = await spool(file);
    await list.add(1);
    await list.remove();
    assert.ok(!existsSync(file));
    const closed = await spool(file);
    await closed.close();
    await closed.remove();
    assert.ok(!existsSync(file));
  });

  it("rejects where its file cannot be written", () =>
    assert.rejects(spool(path.join(temporaryFolder(), "missing/list.jsonl")), /ENOENT/));
});
