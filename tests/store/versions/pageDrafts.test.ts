import assert from "node:assert/strict";
import { test } from "node:test";
import { PageDrafts } from "../../../scripts/store/versions/pageDrafts.ts";
import { ParagraphTable } from "../../../scripts/store/versions/paragraphTable.ts";

test("PageDrafts has no text of an article without web pages", () => {
  const drafts = new PageDrafts(new ParagraphTable(), undefined);
  assert.deepEqual([drafts.texts("Gazette"), drafts.unshownWords], [[], 0]);
});
