import assert from "node:assert/strict";
import test from "node:test";
import { readHtml } from "../../../scripts/formats/html/html.ts";
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
    "scripts, styles, navigation and what no browser shows are left out; what is hidden until opened is read",
    "<nav><a href=/>a</a></nav><script>b</script><style>c</style><p hidden>d</p><template>e</template><noscript>f</noscript><select><option>h</select><p>g",
    [{ text: "d" }, { text: "g" }],
  ],
  [
    "a hidden stretch of a line is a paragraph of its own",
    "<p>a <span style='display:none'>b</span> c",
    [{ text: "a" }, { text: "b" }, { text: "c" }],
  ],
  [
    "raised and lowered text never joins the number before it",
    "<p>10<sup>3</sup> CO<sub>2</sub> 12<sup><a href='#n1'>1</a></sup> 1<sup>st</sup> x<sup>4a</sup> y<sup>[2]</sup>",
    [
      {
        text: "10³ CO₂ 12¹ 1st x^4a y[2]",
        marks: [
          [2, 3, "raised"],
          [6, 7, "lowered"],
          [10, 11, "link", "#n1"],
          [10, 11, "raised"],
          [13, 15, "raised"],
          [17, 20, "raised"],
          [22, 25, "raised"],
        ],
      },
    ],
  ],
  [
    "what the source struck and what it inserted stay apart",
    "<p>pays <del>20</del><ins>25</ins> crowns",
    [
      {
        text: "pays 20 25 crowns",
        marks: [
          [5, 7, "strike"],
          [8, 10, "inserted"],
        ],
      },
    ],
  ],
  [
    "a quotation has the marks that a browser draws",
    "<p lang=de>er sagte <q>ja <q>so</q></q>",
    [{ text: "er sagte „ja ‚so‘“" }],
  ],
  [
    "items have the markers that a browser draws",
    "<ol type=a><li>x<li>y</ol><ol reversed><li>x<li>y</ol><ol type=I start=4><li>x</ol>",
    [
      ...["a. x", "b. y", "2. x", "1. y", "IV. x"].map(
        (text): Paragraph => ({ text, type: "list-item", level: 1, ordered: true }),
      ),
    ],
  ],
  [
    "an image without words is the name of its file, unless it is a counter",
    "<p><img src='/i/storm-2.jpg?w=600' alt=''> <img src='/p.gif' width=1 height=1> <img src='data:image/gif;base64,x' data-src='/late.png'>",
    [
      {
        text: "storm-2.jpg late.png",
        marks: [
          [0, 11, "image", "/i/storm-2.jpg?w=600"],
          [12, 20, "image", "/late.png"],
        ],
      },
    ],
  ],
  [
    "a formula is its text",
    "<p>v = <math><mn>1.7</mn><msup><mi>h</mi><mn>3</mn></msup></math>",
    [{ text: "v = 1.7 h³" }],
  ],
  [
    "a word has its reading in brackets",
    "<p><ruby>大手町<rp>(</rp><rt>おおてまち</rt><rp>)</rp></ruby>",
    [{ text: "大手町(おおてまち)" }],
  ],
  [
    "a shadow root is shown in the place of its host's children, which its slots take",
    "<div><template shadowrootmode=open><p>a</p><slot>none</slot></template>b</div><div><template>c</template>d</div>",
    [{ text: "a" }, { text: "b" }, { text: "d" }],
  ],
  [
    "a frame saved with the page is read",
    '<p>a</p><iframe srcdoc="<p>b</p>"></iframe>',
    [{ text: "a" }, { text: "b" }],
  ],
  [
    "text after the end, and in a table, is where a browser has it",
    "<body><table>a<tr><td>b</table></body></html><p>c",
    [{ text: "a" }, { text: "b", type: "table-row" }, { text: "c" }],
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
  test(`readHtml(): ${sentence}`, () => assert.deepEqual(readHtml(html), paragraphs));
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

test("readHtml() reads formulas and hosts of slots inside each other in a moment, and each text once", () => {
  const formula = `<p>a <math>${"<mrow>".repeat(60)}<mi>x</mi>${"</mrow>".repeat(60)}</math></p>`;
  assert.deepEqual(
    readHtml(formula).map(({ text }) => text),
    ["a x"],
  );
  let hosts = "x";
  for (let k = 0; k < 30; k++)
    hosts = `<x-a><template shadowrootmode=open><slot></slot><slot></slot></template>${hosts}</x-a>`;
  assert.deepEqual(
    readHtml(hosts).map(({ text }) => text),
    ["x"],
  );
});

test("readHtml() reads attributes and titles made to take long in a moment", () => {
  const started = process.cpuUsage().user;
  readHtml(`<p>x <img src="${"/".repeat(100_000)}a" alt=""></p>`);
  readHtml(`<p>x <img src="a${"/".repeat(100_000)}b?c" alt=""></p>`);
  readHtml(`<p style="${"text-decoration:".repeat(20_000)}">x</p>`);
  readHtml(`<title>${"&nbsp;".repeat(100_000)}</title><h1>x</h1><p>y</p>`);
  assert.ok(process.cpuUsage().user - started < 2_000_000);
});

test("readHtml() reads raised figures and quotations inside each other in a moment", () => {
  const started = process.cpuUsage().user;
  const deep = 10_000;
  const [raised] = readHtml(`<p>x${"<sup>1<sub>2".repeat(deep)}`);
  assert.equal(raised!.text.length, 2 * deep + 1);
  const outer = "<b>".repeat(500);
  const [quoted] = readHtml(`<p>${outer}${"<q>a</q>".repeat(deep)}`);
  assert.equal(quoted!.text, "“a”".repeat(deep));
  assert.ok(process.cpuUsage().user - started < 2_000_000);
});

test("readHtml() writes raised figures in raised ones once", () => {
  assert.deepEqual(
    readHtml("<p>2<sup>1<sup>2</sup></sup> and 3<sup>4</sup></p>").map(({ text }) => text),
    ["2¹² and 3⁴"],
  );
});
