import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anchorParagraphs } from "../../../scripts/diff/paragraphs/anchorParagraphs.ts";

const match = (before: readonly number[], after: readonly number[]) => anchorParagraphs(before, after, () => 1);
const repeat = (count: number, of: (k: number) => number) => Array.from({ length: count }, (_, k) => of(k));

describe("anchorParagraphs()", () => {
  const table: [what: string, before: number[], after: number[], matched: number[]][] = [
    ["keeps what stays around what is new", [1, 2, 3], [1, 9, 2, 3], [0, 2, 3]],
    ["matches repeated ones in order, as many as it can", [1, 2, 1, 2, 5], [2, 1, 2, 1, 6], [-1, 0, 1, 2, -1]],
    ["leaves one paragraph edited in place", [1, 2, 3], [1, 9, 3], [0, -1, 2]],
    ["leaves what the other side lacks", [7, 1, 7, 8, 1], [5, 1, 1, 6], [-1, 1, -1, -1, 2]],
  ];
  for (const [what, before, after, matched] of table) it(what, () => assert.deepEqual(match(before, after), matched));

  it("matches the k-th of a kind with the k-th where too many would have to go", () => {
    // Two kinds by turns on one side, one after the other on the other: hundreds of edits.
    const before = [8, ...repeat(900, (k) => k % 2), 8];
    const after = [9, ...repeat(900, (k) => (k < 450 ? 0 : 1)), 9];
    const matched = match(before, after);
    const kept = matched.flatMap((a, b) => (a < 0 ? [] : [[b, a] as const]));
    assert.ok(kept.length >= 450, String(kept.length));
    for (const [b, a] of kept) assert.equal(before[b], after[a]);
    // Of the zeros, which are matched as the heaviest chain of their kind, the k-th goes with the k-th.
    assert.deepEqual(
      kept.filter(([b]) => before[b] === 0).map(([b, a]) => [(b - 1) / 2, a - 1]),
      repeat(kept.filter(([b]) => before[b] === 0).length, (k) => k).map((k) => [k, k]),
    );
  });
});
