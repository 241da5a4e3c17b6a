import assert from "node:assert/strict";
import { test } from "node:test";
import nunjucks from "nunjucks";
import { feedWords } from "../../../scripts/site/filters/feedWords.ts";

test("feedWords() colours changed words in place and escapes all", () => {
  const segments = [{ text: "a <b> " }, { text: "&c", change: "deleted" }, { text: "d", change: "inserted" }] as const;
  assert.equal(
    feedWords(nunjucks.lib.escape)(segments),
    "a &lt;b&gt; " +
      '<del style="background:#f6c9b5;color:#5c1c08">&amp;c</del>' +
      '<ins style="background:#b5dbdc;color:#06393d">d</ins>',
  );
  assert.equal(feedWords(nunjucks.lib.escape)([]), "");
});
