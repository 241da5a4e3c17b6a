import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { type PageFacts, readPageFacts } from "../../../scripts/formats/html/pageFacts.ts";

const read = (html: string) => readPageFacts(parseDocument(html));
const data = (json: string) => `<script type="application/ld+json">${json}</script>`;

const cases: [sentence: string, html: string, key: keyof PageFacts, value: unknown][] = [
  ["the language of the page", '<html lang=" de ">', "lang", "de"],
  ["the title of the window, white space folded", "<title>\n Fees |\n Ledger </title>", "title", "Fees | Ledger"],
  ["the first title alone", "<title>Fees</title><svg><title>Icon</title></svg>", "title", "Fees"],
  ["no title of a drawing", "<body><svg><title>Icon</title></svg>", "title", undefined],
  [
    "og:title before twitter:title",
    '<meta name="twitter:title" content="B"><meta property="og:title" content="A">',
    "shareTitle",
    "A",
  ],
  [
    "the first of two equal names",
    '<meta property="og:title" content="A"><meta property="og:title" content="B">',
    "shareTitle",
    "A",
  ],
  ["a name in capitals", '<meta name="OG:Title" content="A">', "shareTitle", "A"],
  ["the headline of JSON-LD", data('{"@type":"NewsArticle","headline":"Fees  rise"}'), "headline", "Fees rise"],
  [
    "the headline inside @graph",
    data('{"@graph":[{"@type":"WebSite"},{"@type":["Report"],"headline":"A"}]}'),
    "headline",
    "A",
  ],
  ["no headline of what is no article", data('{"@type":"Product","headline":"A"}'), "headline", undefined],
  ["nothing of broken JSON-LD", data('{"@type":"NewsArticle",'), "headline", undefined],
  [
    "nothing of a script of another type",
    '<script>{"@type":"NewsArticle","headline":"A"}</script>',
    "headline",
    undefined,
  ],
  ["the name of the site", '<meta property="og:site_name" content="Ledger">', "siteName", "Ledger"],
  [
    "the publisher, where the page has no name of its site",
    data('{"@type":"Article","publisher":{"name":"Ledger"}}'),
    "siteName",
    "Ledger",
  ],
  [
    "headings of the first level in order",
    "<h1>Fees <em>rise</em></h1><h2>No</h2><h1></h1><h1>More</h1>",
    "headings",
    ["Fees rise", "More"],
  ],
  [
    "the canonical address before og:url",
    '<meta property="og:url" content="/b"><link rel="x canonical" href="/a">',
    "url",
    "/a",
  ],
  [
    "names of authors in JSON-LD, addresses aside",
    data('{"@type":"Article","author":["https://a.example/x",{"name":"Ann Lee"}]}'),
    "bylines",
    ["Ann Lee", ...new Array(6).fill(undefined)],
  ],
];

for (const [what, html, key, value] of cases) {
  test(`readPageFacts() reads ${what}`, () => {
    assert.deepEqual(read(html)[key], value);
  });
}

test("readPageFacts() reads authors and dates by kind of hint", () => {
  const { bylines, dates } = read(
    '<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-05-01">',
  );
  assert.deepEqual(bylines.slice(0, 3), [undefined, "Ann Lee", undefined]);
  assert.deepEqual(dates.slice(0, 3), [undefined, "2024-05-01", undefined]);
});

test("readPageFacts() is done with JSON-LD however deep", () => {
  const deep = `${'{"@graph":['.repeat(3_000)}1${"]}".repeat(3_000)}`;
  assert.equal(read(data(deep)).headline, undefined);
});
