import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Gap, matchSequences } from "../../../scripts/diff/sequences/matchSequences.ts";

const codes = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Matches letters; where no anchor is, nothing. The gaps left over are given back as they came. */
function match(before: string, after: string, anchorLengths = [1], smallest = 0) {
  const gaps: string[] = [];
  const show = ({ before: b, beforeEnd, after: a, afterEnd }: Gap) =>
    `${before.slice(b, beforeEnd)}/${after.slice(a, afterEnd)}`;
  const matched = matchSequences(codes(before), codes(after), {
    weigh: () => 1,
    anchorLengths,
    solveSmall(gap) {
      if (gap.beforeEnd - gap.before > smallest) return false;
      gaps.push(`small ${show(gap)}`);
      return true;
    },
    solveRest: (gap) => gaps.push(show(gap)),
  });
  return { matched, gaps };
}

describe("matchSequences()", () => {
  const table: [what: string, before: string, after: string, lengths: number[], matched: number[], gaps: string[]][] = [
    ["matches what is the same", "abc", "abc", [1], [0, 1, 2], []],
    ["matches beginning and end", "abxyc", "abzc", [1], [0, 1, -1, -1, 3], ["xy/z"]],
    ["leaves an insertion without a gap", "ac", "abc", [1], [0, 2], []],
    ["divides at what occurs once", "xxaxx", "yyayy", [1], [-1, -1, 2, -1, -1], ["xx/yy", "xx/yy"]],
    ["takes nothing repeated for an anchor", "xaxay", "zazaw", [1], [-1, -1, -1, -1, -1], ["xaxay/zazaw"]],
    ["nor what is repeated on the other side alone", "xax", "zazaz", [1], [-1, -1, -1], ["xax/zazaz"]],
    [
      "looks for three in a row, of which each occurs twice",
      "xabcxa",
      "yabcya",
      [3],
      [-1, 1, 2, 3, -1, 5],
      ["x/y", "x/y"],
    ],
    ["and then for single ones", "xaxx", "yayy", [3, 1], [-1, 1, -1, -1], ["xx/yy", "x/y"]],
    ["matches nothing with nothing", "", "abc", [1], [], []],
  ];
  for (const [what, before, after, lengths, matched, gaps] of table) {
    it(what, () => {
      const result = match(before, after, lengths);
      assert.deepEqual(result.matched, matched);
      assert.deepEqual(result.gaps.sort(), gaps.sort());
    });
  }

  it("asks for small gaps first", () => {
    assert.deepEqual(match("xay", "zaw", [1], 3).gaps, ["small xay/zaw"]);
    assert.deepEqual(match("xay", "zaw", [1], 2).gaps.sort(), ["small x/z", "small y/w"]);
  });

  it("keeps the heavier of two anchors that changed places", () => {
    const weights: Record<string, number> = { a: 1, b: 2 };
    const before = "xaby";
    const rules = { anchorLengths: [1], solveSmall: () => false, solveRest: () => {} };
    const weigh = (b: number) => weights[before[b]!] ?? 1;
    assert.deepEqual(matchSequences(codes(before), codes("zbaw"), { ...rules, weigh }), [-1, -1, 1, -1]);
  });

  it("matches equal items alone, none twice and in order", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.constantFrom<number[]>([1], [3, 1], [2]), (before, after, lengths) => {
        const kept = match(before, after, lengths).matched.flatMap((a, b) => (a < 0 ? [] : [[b, a] as const]));
        for (const [b, a] of kept) assert.equal(before[b], after[a]);
        for (let k = 1; k < kept.length; k++) assert.ok(kept[k]![1] > kept[k - 1]![1]);
      }),
    );
  });
});
