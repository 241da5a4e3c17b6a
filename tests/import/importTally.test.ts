import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ImportTally } from "../../scripts/import/importTally.ts";

describe("ImportTally", () => {
  it("makes visible what would steer a terminal, whoever reports it", () => {
    const tally = new ImportTally(() => {});
    tally.refuse("a\x1b[2J.html", "no\nrefused: reason");
    tally.warn("b\x07.html", "one\u2028two");
    tally.passOver("others", "c\u009b.html");
    const { problems, passedOver } = tally.result();
    assert.deepEqual(
      problems.map(({ file, reason }) => `${file} ${reason}`),
      ["a\\u001b[2J.html no\\u000arefused: reason", "b\\u0007.html one\\u2028two"],
    );
    assert.deepEqual(passedOver[0]!.names, ["c\\u009b.html"]);
  });

  it("keeps refusals however many warnings there are, and counts all of both", () => {
    const tally = new ImportTally(() => {});
    for (let n = 0; n < 10_100; n++) tally.warn("a", "b");
    for (let n = 0; n < 10_100; n++) tally.refuse("c", "d");
    const { problems, warnings, refused } = tally.result();
    assert.deepEqual([warnings, refused], [10_100, 10_100]);
    for (const kind of ["refused", "warning"] as const)
      assert.equal(problems.filter(({ severity }) => severity === kind).length, 10_000);
  });

  it("keeps the beginning of a long name", () => {
    const tally = new ImportTally(() => {});
    tally.refuse("x".repeat(1_000_000), "too long");
    assert.ok(tally.result().problems[0]!.file.length < 3_000);
  });
});
