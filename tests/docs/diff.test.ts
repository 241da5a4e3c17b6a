import assert from "node:assert/strict";
import { test } from "node:test";
import { diffWords } from "../../scripts/diff/words/diffWords.ts";
import { shownRuns } from "../diff/shownRuns.ts";
import { readDocument } from "./documents.ts";

test("docs/diff.md shows runs as they are", () => {
  const rows = [...readDocument("docs/diff.md").text.matchAll(/^\| `(.+?)` +\| `(.+?)` +\| `(.+?)` +\|$/gm)];
  assert.ok(rows.length >= 6);
  for (const [, before, after, shown] of rows) assert.equal(shownRuns(diffWords(before!, after!)), shown);
});
