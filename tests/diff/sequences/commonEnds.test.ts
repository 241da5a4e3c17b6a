import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { commonEnds } from "../../../scripts/diff/sequences/commonEnds.ts";

describe("commonEnds()", () => {
  const table: [before: string, after: string, start: number, end: number][] = [
    ["", "", 0, 0],
    ["a", "", 0, 0],
    ["abc", "abc", 3, 0],
    ["abc", "abd", 2, 0],
    ["abc", "xbc", 0, 2],
    ["abXcd", "abYcd", 2, 2],
    // What is counted at the beginning is not counted again at the end.
    ["aa", "aaa", 2, 0],
    ["aaa", "aa", 2, 0],
    ["aba", "ababa", 3, 0],
    ["abcabc", "abc", 3, 0],
    ["a b a", "a b c b a", 4, 1],
  ];
  for (const [before, after, start, end] of table)
    it(`of “${before}” and “${after}” are ${start} and ${end} long`, () =>
      assert.deepEqual(commonEnds(before, after), { start, end }));

  it("never overlap, are common, and cannot be longer", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end } = commonEnds(before, after);
        assert.ok(start + end <= Math.min(before.length, after.length));
        assert.equal(before.slice(0, start), after.slice(0, start));
        assert.equal(before.slice(before.length - end), after.slice(after.length - end));
        const [left, right] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
        if (left === "" || right === "") return;
        assert.notEqual(left[0], right[0]);
        assert.notEqual(left.at(-1), right.at(-1));
      }),
    );
  });
});
