import assert from "node:assert/strict";
import { test } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { renderTemplate } from "../../scripts/render/templateEnvironment.ts";
import { environment, labels, segments } from "./fixtures.ts";

const hostile = "]]> & <b>\u2028 \"'`</content>";

test("a feed is well formed whatever its texts hold, and gives them back", () => {
  const entry = {
    id: "tag:x,2014:1",
    title: hostile,
    url: "https://example.org/?a=1&b=2",
    updated: "2014-01-13T13:40:00Z",
    author: hostile,
    html: `<p>${hostile}</p>`,
  };
  const feed = {
    id: "tag:x,2014:0",
    title: hostile,
    subtitle: hostile,
    self: "https://example.org/feed.xml",
    alternate: "https://example.org/",
    lang: "en",
    updated: entry.updated,
    author: hostile,
    entries: [entry, entry],
  };
  const xml = renderTemplate(environment, "feeds/atom.njk", { feed });
  assert.equal(XMLValidator.validate(xml), true);
  const parsed = new XMLParser({ ignoreAttributes: false, htmlEntities: true, trimValues: false }).parse(xml).feed;
  assert.equal(parsed["@_xml:lang"], "en");
  assert.equal(parsed.title, hostile);
  assert.equal(parsed.entry[0].content["#text"], entry.html);
  assert.equal(parsed.entry[0].link["@_href"], entry.url);
});

test("a change in a feed reads without styles: words for the kinds of rows, del and ins inside", () => {
  const entry = {
    article: { path: "/a/b/", title: "Ferry & dredger", lang: "en" },
    source: { path: "/a/", name: "A" },
    url: "/a/b/#change-20140113T134000Z",
    captured: "2014-01-13T13:40:00Z",
    before: 0,
    after: 1,
    elapsed: "35 minutes later",
    labels,
    rows: [
      { kind: "edited", segments: segments("the [midst]{middle} of <b>") },
      { kind: "added", segments: segments("{New.}") },
      { kind: "split", segments: [{ text: "One." }, { text: " ¶ ", change: "inserted" }, { text: "Two." }] },
    ],
    more: 2,
  };
  const html = renderTemplate(environment, "feeds/change.njk", { entry });
  assert.match(html, /Edited:<\/b> the <del[^>]*>midst<\/del><ins[^>]*>middle<\/ins> of &lt;b&gt;/);
  assert.match(html, /Added:<\/b> <ins[^>]*>New\.<\/ins>/);
  assert.match(html, /One\.<ins[^>]*> ¶ <\/ins>Two\./);
  assert.match(html, /2 more changed paragraphs/);
  assert.match(html, /href="https:\/\/changes\.example\.org\/a\/b\/#change-20140113T134000Z"/);
});
