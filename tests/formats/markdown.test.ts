import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readMarkdown } from "../../scripts/formats/markdown.ts";
import type { Paragraph } from "../../scripts/model/paragraph.ts";

const cases: [sentence: string, markdown: string, paragraphs: Paragraph[]][] = [
  ["a text without markup is plain paragraphs", "One.\n\nTwo.", [{ text: "One." }, { text: "Two." }]],
  ["soft and hard breaks are spaces", "a\nb  \nc\\\nd", [{ text: "a b c d" }]],
  ["runs of ASCII white space are one space, NBSP is kept", "a \t  b\u00a0\u00a0c ", [{ text: "a b\u00a0\u00a0c" }]],
  [
    "headings of both kinds have their level",
    "Terms\n=====\n\n### Use ###",
    [
      { text: "Terms", type: "heading", level: 1 },
      { text: "Use", type: "heading", level: 3 },
    ],
  ],
  ["a heading without text is no paragraph", "#\n\n***\n\nx", [{ text: "x" }]],
  [
    "marks stand over the plain text",
    "In **bold** and *it* and `a  b` and ~~no~~.",
    [
      {
        text: "In bold and it and a b and no.",
        marks: [
          [3, 7, "strong"],
          [12, 14, "emphasis"],
          [19, 22, "code"],
          [27, 29, "strike"],
        ],
      },
    ],
  ],
  [
    "marks inside each other are sorted by start, then the longer first",
    "***a** b*",
    [
      {
        text: "a b",
        marks: [
          [0, 3, "emphasis"],
          [0, 1, "strong"],
        ],
      },
    ],
  ],
  [
    "a link has its target and may hold a break",
    "see [the\nterms](https://x.org/a?b=c 'T')",
    [{ text: "see the terms", marks: [[4, 13, "link", "https://x.org/a?b=c"]] }],
  ],
  [
    "a reference is a link, its definition no paragraph",
    "[a][1]\n\n[1]: /terms",
    [{ text: "a", marks: [[0, 1, "link", "/terms"]] }],
  ],
  [
    "an image is its description",
    "![A *map*](m.png) here",
    [{ text: "A map here", marks: [[0, 5, "image", "m.png"]] }],
  ],
  [
    "an image without description is the name of its file",
    "![](/img/m%20a.png?w=2)",
    [{ text: "m a.png", marks: [[0, 7, "image", "/img/m%20a.png?w=2"]] }],
  ],
  [
    "list items carry their depth",
    "- a\n  - b\n- c",
    [
      { text: "a", type: "list-item", level: 1 },
      { text: "b", type: "list-item", level: 2 },
      { text: "c", type: "list-item", level: 1 },
    ],
  ],
  [
    "a further paragraph of an item is a list item without a number",
    "2. Foo\n\n   Bar\n3. Baz",
    [
      { text: "2. Foo", type: "list-item", level: 1, ordered: true },
      { text: "Bar", type: "list-item", level: 1 },
      { text: "3. Baz", type: "list-item", level: 1, ordered: true },
    ],
  ],
  [
    "items have the numbers that the file has: years, gaps, two of the same",
    "7) a\n7) **b**",
    [
      { text: "7. a", type: "list-item", level: 1, ordered: true },
      { text: "7. b", type: "list-item", level: 1, ordered: true, marks: [[3, 4, "strong"]] },
    ],
  ],
  ["an escaped number gives the same text as a list", "2\\. Foo", [{ text: "2. Foo" }]],
  [
    "an item without text is its number, and lends it to nobody: it may be a year",
    "1911.\n\ntext",
    [{ text: "1911.", type: "list-item", level: 1, ordered: true }, { text: "text" }],
  ],
  ["a heading in an item has the number in front", "1. # A", [{ text: "1. A", type: "heading", level: 1 }]],
  [
    "a quotation gives its paragraphs their type",
    "> a\n>\n> b\n\nc",
    [{ text: "a", type: "quotation" }, { text: "b", type: "quotation" }, { text: "c" }],
  ],
  [
    "code keeps its line breaks and loses white space at its end",
    "```js\na  b\n\n  c\n\n\n```\n\n    d\n",
    [
      { text: "a  b\n\n  c", type: "code" },
      { text: "d", type: "code" },
    ],
  ],
  [
    "a table is one paragraph a row",
    "| a | **b** |\n|---|---|\n| c |   |\n|  |  |",
    [
      { text: "a | b", type: "table-row", marks: [[4, 5, "strong"]] },
      { text: "c |", type: "table-row" },
    ],
  ],
  ["raw HTML is literal text", "<b>a</b> <script>x</script>", [{ text: "<b>a</b> <script>x</script>" }]],
  ["a block of raw HTML is literal text", "<div>\na\n</div>", [{ text: "<div> a </div>" }]],
  ["an address that runs code is no link", "[a](javascript:x) [b](foo:x)", [{ text: "[a](javascript:x) b" }]],
  [
    "an image may not bring its data along",
    "![a](data:image/png;base64,AA)",
    [{ text: "a", marks: [[0, 1, "image"]] }],
  ],
  ["bare addresses and quotes stay as they are", 'http://x.org "q" -- (c)', [{ text: 'http://x.org "q" -- (c)' }]],
  ["template code is text", "{{ a }} {% b %}", [{ text: "{{ a }} {% b %}" }]],
  ["an entity for a control character shows as U+FFFD", "a&#1;b", [{ text: "a\ufffdb" }]],
  ["nothing gives nothing", " \n\n", []],
];

for (const [sentence, markdown, paragraphs] of cases) {
  test(`readMarkdown(): ${sentence}`, () => assert.deepEqual(readMarkdown(markdown), paragraphs));
}

test("readMarkdown() loses nothing of a text nested more deeply than its parser goes", () => {
  const text = readMarkdown(`${">".repeat(5_000)} deep`)[0]?.text ?? "";
  assert.ok(text.endsWith("> deep"));
});

const bombs: [name: string, markdown: string][] = [
  ["20,000 opening brackets", "[".repeat(20_000)],
  ["20,000 links that never close", "[a](".repeat(20_000)],
  ["20,000 emphases that never close", "*a ".repeat(20_000)],
  ["5,000 quotations inside each other", ">".repeat(5_000)],
  ["5,000 lists inside each other", "- ".repeat(5_000)],
  ["3,000 images inside each other", `${"![".repeat(3_000)}x${"](y)".repeat(3_000)}`],
  ["200,000 empty lines", `${"\n".repeat(200_000)}x`],
  ["a line of 2 MB", "lorem ipsum ".repeat(170_000)],
  ["a word of 2 MB", "a".repeat(2_000_000)],
  ["2 MB of spaces inside a line", `a${" ".repeat(2_000_000)}b`],
];

for (const [name, markdown] of bombs) {
  // Quadratic behaviour would take minutes; a slow machine still passes.
  test(`readMarkdown() takes ${name}`, { timeout: 20_000 }, () => assert.ok(readMarkdown(markdown).length <= 1));
}

/** An empty fence at the end gives no paragraph, but has the document read in one piece. */
const inOnePiece = (markdown: string) => readMarkdown(`${markdown}\n\n~~~\n~~~`);

const line = fc.constantFrom(
  ...'|text|"So"|é|(a)|- item|1. one|2) two|> said|# Head|Head\n===|a\n---|    code|  in a list|\ttab|***|* *a|| a | b |\n|---|---|'.split(
    "|",
  ),
  ..."a | b\n- | -|<div>|<!--|-->|`|**b**|[x]|[x](/y)|:|\\|2014. A year|+|_".split("|"),
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "",
  " ",
);

test("readMarkdown() reads a document part by part as it reads it whole", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const markdown = lines.join("\n");
      assert.deepEqual(readMarkdown(markdown), inOnePiece(markdown));
    }),
    { numRuns: 2_000 },
  );
});

const characters = fc.string({
  unit: fc.constantFrom(..."aé \\t'\"(“1.-+#|:=$%{}@^\u00a0\u0000\u000b\u000c\ud800\n".split("")),
  maxLength: 30,
});

test("readMarkdown() reads text without markup as markdown-it does", () => {
  fc.assert(
    fc.property(characters, (text) => {
      // Two asterisks that close nothing are text, but keep the part from being plain.
      const [marked, plain] = [readMarkdown(`a ** ${text}`), readMarkdown(`a ++ ${text}`)];
      assert.deepEqual(JSON.stringify(marked).replaceAll("**", "++"), JSON.stringify(plain));
    }),
    { numRuns: 2_000 },
  );
});

const parts: [sentence: string, markdown: string, texts: string[]][] = [
  ["a fence holds what looks like paragraphs", "```\na\n\nb\n```\n\nc", ["a\n\nb", "c"]],
  ["a definition counts for the parts above it", "[a]\n\nb\n\n[a]: /c", ["a", "b"]],
  ["a paragraph after a list begins a new count", "1. a\n\nb\n\n1. c", ["1. a", "b", "1. c"]],
  ["white space that is not ASCII is kept at the end as well", "a\u00a0\n\nb\u3000 ", ["a\u00a0", "b\u3000"]],
  ["a paragraph inside a list item stays in it", "- a\n\n  b\n\nc", ["a", "b", "c"]],
];

for (const [sentence, markdown, texts] of parts) {
  test(`readMarkdown(): ${sentence}`, () =>
    assert.deepEqual(
      readMarkdown(markdown).map(({ text }) => text),
      texts,
    ));
}

const fragment = fc.constantFrom(
  ..."ab *_`~[]()!#>-+1.|\\\n\t<&;:".split(""),
  "\n\n",
  "](x)",
  "**",
  "1. ",
  "- ",
  "```\n",
  "\u00a0",
);

test("readMarkdown() gives trimmed texts with single spaces and marks inside them, sorted, of every text", () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 60 }), (fragments) => {
      for (const { text, type, marks = [] } of readMarkdown(fragments.join(""))) {
        assert.notEqual(text, "");
        if (type !== "code") assert.doesNotMatch(text, /^[\t\n\f\r ]|[\t\n\f\r]| {2}|[\t\n\f\r ]$/);
        for (const [start, end] of marks) assert.ok(0 <= start && start < end && end <= text.length);
        const starts = marks.map(([start]) => start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }
    }),
    { numRuns: 2_000 },
  );
});

test("readMarkdown() reads the same words anew where a document defines what they refer to", () => {
  const plain = [{ text: "see [a]" }];
  const linked = [{ text: "see a", marks: [[4, 5, "link", "/a"]] }];
  assert.deepEqual(readMarkdown("see [a]"), plain);
  assert.deepEqual(readMarkdown("see [a]\n\n[a]: /a"), linked);
  assert.deepEqual(readMarkdown("see [a]"), plain);
});
