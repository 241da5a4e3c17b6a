import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readHtml } from "../../scripts/formats/html/html.ts";
import { readMarkdown } from "../../scripts/formats/markdown.ts";
import { writeMarkdown } from "../../scripts/formats/writeMarkdown.ts";
import type { Mark, Paragraph } from "../../scripts/model/paragraph.ts";

const prose = [
  "The ferry ran aground at six; 12 people were hurt.",
  "“We will pay,” the mayor said – in 2024, not before.",
  "It costs £12.50 (about $16), i.e. 5 % more than A & B asked.",
  "Write to post@harbour.example or see https://harbour.example/fees?year=2024.",
  "snake_case and 2 * 3 * 4 stay; so do #tags, a_b_c and 50% < 60%.",
  "Élections à Genève: 東京, Москва, القاهرة, שלום.",
  "He said: it's over!",
];

describe("writeMarkdown()", () => {
  for (const text of prose) {
    it(`writes as it stands: ${text}`, () => assert.equal(writeMarkdown([{ text }]), `${text}\n`));
  }

  const table: [sentence: string, paragraphs: Paragraph[], markdown: string][] = [
    ["a status line that Markdown would swallow", [{ text: "[Status]: open" }], "\\[Status\\]: open\n"],
    ["signs that would be emphasis", [{ text: "2*x*y" }], "2\\*x\\*y\n"],
    ["a line that would be a heading", [{ text: "# 5 is alive" }], "\\# 5 is alive\n"],
    ["a line that would be a list", [{ text: "1911. A year" }], "1911\\. A year\n"],
    [
      "headings, quotations, items and code",
      [
        { text: "Fees", type: "heading", level: 2 },
        { text: "He said so.", type: "quotation" },
        { text: "one", type: "list-item", level: 1 },
        { text: "two", type: "list-item", level: 2 },
        { text: "three", type: "list-item", level: 1 },
        { text: "if (a) {\n  b\n}", type: "code" },
      ],
      "## Fees\n\n> He said so.\n\n- one\n  - two\n- three\n\n```\nif (a) {\n  b\n}\n```\n",
    ],
    [
      "numbers that do not go on",
      [
        { text: "3. three", type: "list-item", level: 1, ordered: true },
        { text: "4. four", type: "list-item", level: 1, ordered: true },
        { text: "9. nine", type: "list-item", level: 1, ordered: true },
        { text: "10. ten", type: "list-item", level: 1, ordered: true },
        { text: "1. one", type: "list-item", level: 1, ordered: true },
      ],
      "3. three\n4. four\n9) nine\n10) ten\n1. one\n",
    ],
    [
      "rows of a table",
      [
        { text: "Boat | Fee", type: "table-row" },
        { text: "small | 12", type: "table-row" },
      ],
      "| Boat | Fee |\n| --- | --- |\n| small | 12 |\n",
    ],
    [
      "marks",
      [
        {
          text: "a b c d",
          marks: [
            [0, 1, "link", "https://a.example/(x)"],
            [2, 5, "strong"],
            [4, 5, "emphasis"],
          ],
        },
      ],
      "[a](<https://a.example/(x)>) **b *c*** d\n",
    ],
  ];
  for (const [sentence, paragraphs, markdown] of table) {
    it(`writes ${sentence}`, () => {
      assert.equal(writeMarkdown(paragraphs), markdown);
      assert.deepEqual(readMarkdown(markdown), paragraphs);
    });
  }

  it("writes what Markdown cannot say as a block of JSON", () => {
    const paragraphs: Paragraph[] = [
      { text: "iv. point", type: "list-item", level: 1, ordered: true },
      { text: 'a"b"c', marks: [[1, 4, "emphasis"]] },
    ];
    const markdown = writeMarkdown(paragraphs);
    assert.match(
      markdown,
      /^```variorum-paragraph\n\{"text":"iv\. point","type":"list-item","level":1,"ordered":true\}\n```\n/,
    );
    assert.deepEqual(readMarkdown(markdown), paragraphs);
  });

  it("takes a block of JSON with an address that could run for the code that it is", () => {
    for (const target of ["javascript:alert(1)", " JaVaScript:x", "data:text/html,x", "https://a.example/\\u0001"]) {
      const json = `{"text":"a","marks":[[0,1,"link","${target}"]]}`;
      const [paragraph] = readMarkdown(`\`\`\`variorum-paragraph\n${json}\n\`\`\`\n`);
      assert.deepEqual(paragraph, { text: json, type: "code" });
    }
  });

  const nasty = fc.constantFrom(
    ..."*_`~[]()<>!#+-=|\\&;:.\"'{}^$%@/".split(""),
    ..."ab1 漢é\u00a0\u200b🦊".split(/(?:)/u),
    "    ",
    "1.",
    "- ",
    "> ",
    "# ",
    "---",
    "```",
    "&amp;",
    "&#1;",
    "[a]: b",
    "<b>",
    "https://a.example",
    "| ",
    " | ",
    "\\\\",
  );
  const text = fc
    .array(nasty, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join("").replace(/ +/g, " ").trim())
    .filter((each) => each !== "");

  /** Marks as a tree of elements gives them: inside each other or apart. */
  const marksOf = (length: number): fc.Arbitrary<Mark[]> =>
    fc
      .array(
        fc.tuple(
          fc.nat(length),
          fc.nat(length),
          fc.constantFrom("link", "emphasis", "strong", "code", "strike", "image" as const),
          fc.constantFrom("https://a.example/", "/x y", "a(b", "<", "mailto:a@b.example"),
        ),
        { maxLength: 4 },
      )
      .map((all) => {
        const kept: Mark[] = [];
        for (const [a, b, kind, target] of all) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          if (start === end) continue;
          const crosses = kept.some(
            ([s, e, k]) => k === kind || (start < s && s < end && end < e) || (s < start && start < e && e < end),
          );
          if (!crosses)
            kept.push(kind === "link" || kind === "image" ? [start, end, kind, target] : [start, end, kind]);
        }
        return kept.sort((x, y) => x[0] - y[0] || y[1] - x[1] || (x[2] < y[2] ? -1 : 1));
      });
  const role = fc.constantFrom<Omit<Paragraph, "text" | "marks">>(
    {},
    {},
    {},
    { type: "heading", level: 1 },
    { type: "heading", level: 6 },
    { type: "quotation" },
    { type: "list-item", level: 1 },
    { type: "list-item", level: 3 },
    { type: "list-item", level: 2, ordered: true },
    { type: "list-item", level: 1, ordered: true },
    { type: "table-row" },
    { type: "code" },
  );
  const paragraph: fc.Arbitrary<Paragraph> = fc.tuple(text, role, fc.nat(30)).chain(([words, kind, number]) => {
    const all = kind.ordered ? `${number}. ${words}` : words;
    const marks = kind.type === "code" ? fc.constant([]) : marksOf(all.length);
    return marks.map((each) => ({ text: all, ...kind, ...(each.length > 0 && { marks: each }) }));
  });

  it("is read back the same, whatever the paragraphs", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
        const markdown = writeMarkdown(paragraphs);
        assert.deepEqual(readMarkdown(markdown), paragraphs);
        assert.equal(writeMarkdown(readMarkdown(markdown)), markdown);
      }),
      { numRuns: 400 },
    );
  });

  it("is read back the same for what a page says", () => {
    const html = `<h1>Fees &amp; dues</h1><p>It is <b>not <i>yet</i></b> <a href="https://a.example/?a=1&b=2">decided</a>.
      <ol start=3><li>three<ul><li>deeper<li>and again</ul><li value=9>nine<p>more</ol>
      <table><tr><th>a<th>b<tr><td>1 | 2<td><em>c</em></table><blockquote>q</blockquote><pre>x\n  y</pre>`;
    const paragraphs = readHtml(html);
    assert.ok(paragraphs.length > 8);
    assert.deepEqual(readMarkdown(writeMarkdown(paragraphs)), paragraphs);
  });

  it("writes nothing for nothing", () => assert.equal(writeMarkdown([]), ""));
});
