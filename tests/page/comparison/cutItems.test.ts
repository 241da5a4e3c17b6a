import assert from "node:assert/strict";
import { test } from "node:test";
import { cutItems } from "../../../scripts/page/comparison/cutItems.ts";
import type { Item } from "../../../scripts/page/view.ts";

const text = (length: number) => ({ text: "x".repeat(length) });
const items: readonly Item[] = [
  { kind: "row", row: { kind: "edited", before: [text(3)], after: [{ segments: [text(2), text(2)] }] } },
  { kind: "row", row: { kind: "unchanged", after: [text(2)] } },
  { kind: "fold", count: 2, words: 2, head: [text(2)], tail: [text(1)] },
  { kind: "row", row: { kind: "added", before: [], after: [text(5)] } },
];

test("cutItems() keeps what is within the limit, an unchanged row counted twice, and says how many are left", () => {
  const cases: [limit: number, kept: number][] = [
    [1, 1],
    [7, 1],
    [10, 1],
    [11, 2],
    [13, 2],
    [14, 3],
    [18, 3],
    [19, 4],
    [1_000, 4],
  ];
  for (const [limit, kept] of cases) {
    const cut = cutItems(items, limit);
    assert.deepEqual([cut.items.length, cut.left], [kept, items.length - kept], `${limit}`);
  }
});
