import assert from "node:assert/strict";
import { test } from "node:test";
import { feedRows } from "../../scripts/html/feedRows.ts";
import { href } from "../../scripts/html/href.ts";
import { markList } from "../../scripts/html/markList.ts";
import type { MarkChange } from "../../scripts/page/view.ts";
import { en as messages } from "../../templates/messages/en.ts";

test("feedRows() names each row, colours changed words in place and escapes all", () => {
  const segments = [{ text: "a <b> " }, { text: "&c", change: "deleted" }, { text: "d", change: "inserted" }] as const;
  const rows = [
    { kind: "edited", segments },
    { kind: "split", segments: [] },
  ] as const;
  assert.equal(
    feedRows(messages.feeds.rows, rows),
    '\n<p dir="auto"><b>Edited:</b> a &lt;b&gt; ' +
      '<del style="background:#f6c9b5;color:#5c1c08">&amp;c</del>' +
      '<ins style="background:#b5dbdc;color:#06393d">d</ins></p>' +
      '\n<p dir="auto"><b>Split into several paragraphs:</b> </p>',
  );
  assert.equal(feedRows(messages.feeds.rows, []), "");
});

test("feedRows() tells the old and the new target of a link", () => {
  const mark = {
    kind: "changed",
    mark: "link",
    words: "site",
    before: "https://a.example/",
    after: "https://b.example/",
  };
  const rows = [{ kind: "edited", segments: [{ text: "On its site." }], marks: [mark as MarkChange] }] as const;
  const told = markList(messages.rows, href("/"));
  assert.match(
    feedRows(messages.feeds.rows, rows, "en", "en", told),
    /On its site\.<\/p><ul .*>Link changed on <q dir="auto">site<\/q>: <del><a href="https:\/\/a\.example\/".*<\/del> <ins><a href="https:\/\/b\.example\/"/,
  );
});

test("feedRows() tells the article's language, which is captured text", () => {
  const rows = [{ kind: "added", segments: [] }] as const;
  assert.match(feedRows(messages.feeds.rows, rows, "ar"), /<p dir="auto" lang="ar"><b dir="ltr">Added:<\/b>/);
  assert.match(feedRows(messages.feeds.rows, rows, "en", "he"), /<p dir="auto" lang="en"><b dir="rtl">Added:<\/b>/);
  assert.match(feedRows(messages.feeds.rows, rows, "ar", "he"), /<p dir="auto" lang="ar"><b>Added:<\/b>/);
  assert.equal(feedRows(messages.feeds.rows, rows, 'x">'), '\n<p dir="auto" lang="x&quot;&gt;"><b>Added:</b> </p>');
});
