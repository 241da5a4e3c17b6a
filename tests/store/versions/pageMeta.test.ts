import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { readPageFacts } from "../../../scripts/formats/html/pageFacts.ts";
import { type PageMeta, pageMetaOf } from "../../../scripts/store/versions/pageMeta.ts";

const of = (...heads: string[]): PageMeta[] =>
  pageMetaOf(
    heads.map((head) => readPageFacts(parseDocument(`<!doctype html><html><head>${head}</head><body></body></html>`))),
    ["The Marlow Ledger"],
  );
const author = (name: string) => `<meta name="author" content="${name}">`;
const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...fields })}</script>`;
const published = (date: string) => `<meta property="article:published_time" content="${date}">`;

describe("pageMetaOf() reads the byline", () => {
  const cases: [what: string, head: string, byline: string | undefined][] = [
    ["of a <meta>", author("Ann Lee"), "Ann Lee"],
    ["without the word in front of it", author("By Ann Lee"), "Ann Lee"],
    ["of JSON-LD before that of a <meta>", data({ author: { name: "Ann Lee" } }) + author("A. Lee"), "Ann Lee"],
    ["of several authors", data({ author: [{ name: "Ann Lee" }, { name: "Ben Orr" }] }), "Ann Lee, Ben Orr"],
    ["of an office", author("Cabinet Office"), "Cabinet Office"],
    ["not where it is the source's own name", author("Marlow Ledger"), undefined],
    [
      "not where it is the site's name",
      `<meta property="og:site_name" content="Gazette">${author("The Gazette")}`,
      undefined,
    ],
    ["not where it is an address", author("https://ledger.example/ann-lee"), undefined],
    ["not where it is a profile", author("facebook.com/ann.lee"), undefined],
    ["not where it is an address of mail", author("ann@ledger.example"), undefined],
    ["not where it is the name of an account", author("admin"), undefined],
    ["not where it is a sentence", author("Ann Lee has written about harbours ".repeat(9)), undefined],
    ["not where it holds markup", author("&lt;a href='/ann'&gt;Ann Lee&lt;/a&gt;"), undefined],
    ["not where there is none", "", undefined],
  ];
  for (const [what, head, byline] of cases) it(what, () => assert.equal(of(head)[0]!.byline, byline));

  it("of one kind of hint for all captures", () => {
    const [a, b] = of(author("A. Lee") + data({ author: { name: "Ann Lee" } }), author("A. Lee"));
    assert.deepEqual([a!.byline, b!.byline], ["A. Lee", "A. Lee"]);
  });

  it("of each capture where it changes", () => {
    assert.deepEqual(
      of(author("Ann Lee"), author("Ben Orr")).map(({ byline }) => byline),
      ["Ann Lee", "Ben Orr"],
    );
  });

  it("as unknown of a capture that lacks it", () => {
    assert.deepEqual(
      of(author("Ann Lee"), author("Ann Lee"), "").map(({ byline }) => byline),
      ["Ann Lee", "Ann Lee", undefined],
    );
  });
});

describe("pageMetaOf() reads the date of publication", () => {
  const cases: [written: string, date: string | undefined][] = [
    ["2024-05-01T08:00:00Z", "2024-05-01T08:00:00Z"],
    ["2024-05-01T08:00:00.000+02:00", "2024-05-01T06:00:00Z"],
    ["2024-05-01T08:00:00+0200", "2024-05-01T06:00:00Z"],
    ["2024-05-01 08:00:00 +0200", "2024-05-01T06:00:00Z"],
    ["2024-05-01", "2024-05-01"],
    ["1 May 2024", undefined],
    ["1970-01-01T00:00:00Z", undefined],
    ["2024-13-01", undefined],
    ["", undefined],
  ];
  for (const [written, date] of cases)
    it(`${JSON.stringify(written)} as ${date}`, () => assert.equal(of(published(written))[0]!.published, date));

  it("as none where each capture has another, which is that of the capture", () => {
    const days = ["2024-05-01", "2024-05-02", "2024-05-03"];
    assert.deepEqual(
      of(...days.map(published)).map((meta) => meta.published),
      [undefined, undefined, undefined],
    );
  });
});

describe("pageMetaOf() reads language and address", () => {
  const cases: [what: string, html: string, meta: PageMeta][] = [
    ["a language in its canonical form", '<html lang="en_us">', { lang: "en-US" }],
    ["no language that is none", '<html lang="english language">', {}],
    ["a canonical address", '<link rel="canonical" href="https://a.example/b">', { url: "https://a.example/b" }],
    ["no canonical address that is the home page", '<link rel="canonical" href="https://a.example/">', {}],
    ["no address without a host", '<link rel="canonical" href="/b">', {}],
    ["no address that runs", '<link rel="canonical" href="javascript:alert(1)">', {}],
    [
      "og:url where there is no canonical one",
      '<meta property="og:url" content="https://a.example/b">',
      { url: "https://a.example/b" },
    ],
  ];
  for (const [what, html, meta] of cases)
    it(what, () => assert.deepEqual(pageMetaOf([readPageFacts(parseDocument(html))], []), [meta]));
});
