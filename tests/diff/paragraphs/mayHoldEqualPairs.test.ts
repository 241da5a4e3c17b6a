import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mayHoldEqualPairs } from "../../../scripts/diff/paragraphs/mayHoldEqualPairs.ts";

/** Gaps of unmatched paragraphs, without the matched ones between them. */
function inGaps(gaps: readonly string[]) {
  const texts = gaps.flatMap((gap) => [...gap]);
  return { texts, unmatched: [...texts.keys()], gapOf: gaps.flatMap((gap, n) => [...gap].map(() => n)) };
}
/** Letters are equal where their small ones are. */
const equality = {
  normalize: (text: string) => text.toLowerCase(),
  surelyDiffer: (one: string, other: string) => one.toLowerCase() !== other.toLowerCase(),
};

describe("mayHoldEqualPairs()", () => {
  const table: [what: string, before: string[], after: string[], may: boolean][] = [
    ["sees two alike in one gap", ["a"], ["A"], true],
    ["sees that all differ", ["ab"], ["CD"], false],
    ["does not look from gap to gap", ["a", "b"], ["B", "A"], false],
    ["sees them in a later gap", ["a", "", "b"], ["c", "x", "B"], true],
    ["sees them past a gap that one side alone has", ["a", "b"], ["", "B"], true],
    ["sees the last of each", ["abcd"], ["wxyD"], true],
    ["sees nothing in nothing", [], [], false],
    ["tests sixteen pairs", ["abcd"], ["wxyz"], false],
    ["leaves seventeen to the normal forms", ["abcdefghijklmnopq"], ["z"], true],
  ];
  for (const [what, before, after, may] of table)
    it(what, () => assert.equal(mayHoldEqualPairs(inGaps(before), inGaps(after), equality), may));

  it("is not sure where nothing tells what surely differs", () => {
    const { normalize } = equality;
    assert.equal(mayHoldEqualPairs(inGaps(["a"]), inGaps(["b"]), { normalize }), true);
  });
});
