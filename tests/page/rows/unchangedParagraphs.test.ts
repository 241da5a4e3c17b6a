import assert from "node:assert/strict";
import { test } from "node:test";
import { unchangedParagraphs } from "../../../scripts/page/rows/unchangedParagraphs.ts";

test("an unchanged row is shown once, without an id, and is the same object in all changes", () => {
  const { itemOf } = unchangedParagraphs();
  const paragraph = { text: "Two." };
  assert.deepEqual(itemOf(paragraph), { kind: "row", row: { kind: "unchanged", after: [{ text: "Two." }] } });
  assert.equal(itemOf(paragraph), itemOf(paragraph));
});
