import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obviousPairs } from "../../../scripts/diff/paragraphs/obviousPairs.ts";

describe("obviousPairs()", () => {
  const ship = "Eleven ships waited outside the harbour";
  const edited = "Twelve ships waited outside the harbour";
  const cases: [what: string, before: string[][], after: string[][], pairs: [number, number][]][] = [
    ["pairs two that are alone in their gap and plainly one text", [[ship]], [[edited]], [[0, 0]]],
    ["finds the gap that both sides have", [["a"], [ship]], [[], [edited]], [[1, 0]]],
    ["leaves a gap with a choice to the search", [[ship]], [[edited, "new"]], []],
    ["leaves what begins and ends otherwise to the search", [[ship]], [["No ship waited this week"]], []],
    ["is not convinced by a full stop", [["Yes."]], [["No."]], []],
    ["takes few Chinese characters for enough", [["本条例适用于本市"]], [["本条例适用于全市"]], [[0, 0]]],
    ["has nothing to pair with nothing", [[]], [[ship]], []],
  ];
  for (const [what, before, after, pairs] of cases) {
    it(what, () => assert.deepEqual(obviousPairs(inGaps(before), inGaps(after)), pairs));
  }
});

/** Gaps of unmatched paragraphs, without the matched ones between them. */
function inGaps(gaps: readonly (readonly string[])[]) {
  const texts = gaps.flat();
  return { texts, unmatched: [...texts.keys()], gapOf: gaps.flatMap((gap, n) => gap.map(() => n)) };
}
