import assert from "node:assert/strict";
import test from "node:test";
import { readHtml } from "../../../scripts/formats/html/html.ts";
import { htmlDocument } from "../../../scripts/formats/html/htmlDocument.ts";
import { paragraphsOfElement } from "../../../scripts/formats/html/paragraphsOfElement.ts";
import type { Paragraph } from "../../../scripts/model/paragraph.ts";

const cases: [sentence: string, html: string, paragraphs: Paragraph[]][] = [
  ["paragraphs are read in order", "<p>One.<p>Two.", [{ text: "One." }, { text: "Two." }]],
  [
    "text directly in a block is a paragraph",
    "<div>one<div>two</div>three<br>four</div>",
    [{ text: "one" }, { text: "two" }, { text: "three four" }],
  ],
  [
    "white space folds across elements and marks leave it out",
    "<p> a <b> b </b>\n<a href='/x'>c\n d</a>&nbsp;e </p>",
    [
      {
        text: "a b c d\u00a0e",
        marks: [
          [2, 3, "strong"],
          [4, 7, "link", "/x"],
        ],
      },
    ],
  ],
  [
    "a mark around two blocks stands in both",
    "<b><p>a</p><p>b</p></b>",
    [
      { text: "a", marks: [[0, 1, "strong"]] },
      { text: "b", marks: [[0, 1, "strong"]] },
    ],
  ],
  [
    "headings, quotations and code have their types",
    "<h2>a</h2><blockquote><p>b</p></blockquote><pre>\nc\n  d<br>e\n</pre>",
    [
      { text: "a", type: "heading", level: 2 },
      { text: "b", type: "quotation" },
      { text: "c\n  d\ne", type: "code" },
    ],
  ],
  [
    "list items carry depth and number",
    "<ol start=4><li>a<ul><li>b</ul><li value=9>c<p>d</ol>",
    [
      { text: "4. a", type: "list-item", level: 1, ordered: true },
      { text: "b", type: "list-item", level: 2 },
      { text: "9. c", type: "list-item", level: 1, ordered: true },
      { text: "d", type: "list-item", level: 1 },
    ],
  ],
  [
    "a row of data is one paragraph",
    "<table><tr><th>a<th>b</tr><tr><td><p>c</p><td><b>d</b></tr></table>",
    [
      { text: "a | b", type: "table-row" },
      { text: "c | d", type: "table-row", marks: [[4, 5, "strong"]] },
    ],
  ],
  [
    "a table that lays out a page is read block by block",
    "<table><tr><td><h1>a</h1>b<td><p>c<p>d</tr></table>",
    [{ text: "a", type: "heading", level: 1 }, { text: "b" }, { text: "c" }, { text: "d" }],
  ],
  [
    "an image is its alternative text",
    "<p><img src='m.png' alt='A map' onerror='x'> here",
    [{ text: "A map here", marks: [[0, 5, "image", "m.png"]] }],
  ],
  [
    "scripts, styles, navigation and hidden text are left out",
    "<nav>a</nav><script>b</script><style>c</style><p hidden>d</p><template>e</template><noscript>f</noscript><p>g",
    [{ text: "g" }],
  ],
  [
    "an address that runs code is no link",
    "<p><a href='JaVa\tScRiPt:x'>a</a> <a href='data:text/html,x'>b</a>",
    [{ text: "a b" }],
  ],
  ["an anchor is no link", "<p><a name=x>a</a>", [{ text: "a" }]],
  ["characters that no page can show are U+FFFD", "<p>a&#1;b", [{ text: "a\ufffdb" }]],
];

for (const [sentence, html, paragraphs] of cases) {
  test(`paragraphsOfElement(): ${sentence}`, () =>
    assert.deepEqual(paragraphsOfElement(htmlDocument(html).documentElement), paragraphs));
}

const sentences =
  "The council met on Monday, and after a long debate, it agreed to the plan, though not to all of it. ";
const page = `<!doctype html><html><head><title>Council</title><script>globalThis.ran = true</script></head>
<body onload="globalThis.ran = true"><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="content"><article><h2>First part</h2>${`<p>${sentences.repeat(3)}</p>`.repeat(4)}
<p>It said <em>no</em> <a href="https://x.org/">twice</a>.</p></article></div>
<div class="sidebar"><ul><li><a href="/a">Read more</a></li></ul></div><footer>Imprint</footer></body></html>`;

test("readHtml() keeps the article of a page and leaves out what stands around it", () => {
  const paragraphs = readHtml(page);
  assert.deepEqual(paragraphs[0], { text: "First part", type: "heading", level: 2 });
  assert.deepEqual(paragraphs.at(-1), {
    text: "It said no twice.",
    marks: [
      [8, 10, "emphasis"],
      [11, 16, "link", "https://x.org/"],
    ],
  });
  assert.equal(paragraphs.length, 6);
  assert.equal("ran" in globalThis, false, "a script of the page ran");
});

test("readHtml() reads a fragment, an empty page and a page without a body", () => {
  assert.deepEqual(readHtml("<p>Hello <b>world</b></p>"), [{ text: "Hello world", marks: [[6, 11, "strong"]] }]);
  assert.deepEqual(readHtml(""), []);
  assert.deepEqual(readHtml("just text"), [{ text: "just text" }]);
  assert.deepEqual(readHtml("<html><head><title>t</title></head><p>x</html>"), [{ text: "x" }]);
});

const bombs: [name: string, html: string, paragraphs: number][] = [
  ["20,000 blocks inside each other", `${"<div>".repeat(20_000)}x`, 1],
  ["50 stacks of 190 blocks", `${"<div>".repeat(190)}x${"</div>".repeat(190)}`.repeat(50), 50],
  ["5,000 bold starts around 5,000 paragraphs", "<b>".repeat(5_000) + "<p>x".repeat(5_000), 5_000],
  ["3,000 tables inside each other", `${"<table><tr><td>".repeat(3_000)}x`, 1],
  ["200,000 less-than signs", "<".repeat(200_000), 1],
  ["2 MB in one paragraph", `<p>${"lorem ipsum ".repeat(170_000)}`, 1],
];

for (const [name, html, paragraphs] of bombs) {
  test(`readHtml() takes ${name}`, { timeout: 30_000 }, () => assert.equal(readHtml(html).length, paragraphs));
}
