import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inverseMatching } from "../../../scripts/diff/sequences/inverseMatching.ts";

describe("inverseMatching()", () => {
  const cases: [what: string, matched: number[], length: number, inverse: number[]][] = [
    ["of two empty sides is empty", [], 0, []],
    ["has -1 where nothing is matched", [-1, -1], 3, [-1, -1, -1]],
    ["names the position on this side", [2, -1, 0], 4, [2, -1, 0, -1]],
  ];
  for (const [what, matched, length, inverse] of cases)
    it(what, () => assert.deepEqual(inverseMatching(matched, length), inverse));

  it("gives the matching back when taken twice", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 20 }), (places) => {
        const matched = places.map((place) => (place % 3 === 0 ? -1 : place));
        assert.deepEqual(inverseMatching(inverseMatching(matched, 31), matched.length), matched);
      }),
    ));
});
