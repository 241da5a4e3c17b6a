import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readMarkdown } from "../../../scripts/formats/markdown.ts";
import type { Mark } from "../../../scripts/model/paragraph.ts";

const textsOf = (markdown: string): string[] => readMarkdown(markdown).map(({ text }) => text);
const marksOf = (markdown: string): Mark[] => readMarkdown(markdown).flatMap(({ marks = [] }) => marks);

describe("readMarkdown() shows the numbers of a list as the file has them", () => {
  const table: [sentence: string, markdown: string, texts: string[]][] = [
    [
      "where an item is gone",
      "1. Boats pay.\n3. Fines stay.\n4. The chest.",
      ["1. Boats pay.", "3. Fines stay.", "4. The chest."],
    ],
    ["where they are years", "1824. The mole.\n1911. The light.", ["1824. The mole.", "1911. The light."]],
    ["where two share a place", "1. Lind\n2. Berg\n2. Moe\n4. Dahl", ["1. Lind", "2. Berg", "2. Moe", "4. Dahl"]],
    ["where they run down", "3. c\n2. b\n1. a", ["3. c", "2. b", "1. a"]],
    ["where they are days", "3. May 1911\n3. May 1912", ["3. May 1911", "3. May 1912"]],
    ["with zeros in front", "01. one\n02. two", ["01. one", "02. two"]],
    ["from nought", "0. none\n1. one", ["0. none", "1. one"]],
    ["in a list inside another", "2. a\n   1. b\n   9. c\n7. d", ["2. a", "1. b", "9. c", "7. d"]],
    [
      "and takes a year inside a paragraph for no list",
      "The light was put up in\n1911. It went out.",
      ["The light was put up in 1911. It went out."],
    ],
  ];
  for (const [sentence, markdown, texts] of table) it(sentence, () => assert.deepEqual(textsOf(markdown), texts));
});

describe("readMarkdown() takes for text what only has the form of a definition", () => {
  const table: [sentence: string, markdown: string, texts: string[]][] = [
    ["a status line", "Minutes\n\n[Status]: open\n\nEnd", ["Minutes", "[Status]: open", "End"]],
    [
      "several, a paragraph each",
      "[Chair]: Lind\n[Clerk]: Moe\n[10:15]: adjourned",
      ["[Chair]: Lind", "[Clerk]: Moe", "[10:15]: adjourned"],
    ],
    [
      "where the word in brackets stands in the text too",
      "The [Chair] rose.\n\n[Chair]: Lind",
      ["The [Chair] rose.", "[Chair]: Lind"],
    ],
    ["an address that no text refers to", "A\n\n[1]: https://fees.example/", ["A", "[1]: https://fees.example/"]],
    ["a footnote", "A[^1] b\n\n[^1]: Ibid.", ["A[^1] b", "[^1]: Ibid."]],
    ["in a quotation and in a list", "> [Fee]: 20\n\n- [Fee]: 30", ["[Fee]: 20", "[Fee]: 30"]],
    ["beside one that counts", "See [fees].\n\n[Status]: open\n[fees]: /fees", ["See fees.", "[Status]: open"]],
    ["with a title on the next line", '[Status]: open\n"since May"', ['[Status]: open "since May"']],
    ["with emphasis in it", "[Status]: **open**", ["[Status]: open"]],
  ];
  for (const [sentence, markdown, texts] of table) it(sentence, () => assert.deepEqual(textsOf(markdown), texts));

  it("keeps definitions that are addresses and referred to", () => {
    for (const address of [
      "https://fees.example/",
      "/fees",
      "#fees",
      "../fees",
      "fees.html",
      "fees.example",
      "mailto:a@b.example",
      "law/fees",
    ])
      assert.deepEqual(marksOf(`[Fees][1]\n\n[1]: ${address}`), [[0, 4, "link", address]], address);
  });

  it("shows the second definition of a label", () => {
    assert.deepEqual(textsOf("[a]\n\n[a]: /one\n\n[a]: /two"), ["a", "a: /two"]);
  });
});

describe("readMarkdown() keeps asterisks inside words", () => {
  const kept = [
    "the limit is 2*x*y tonnes",
    "(a+b)*c*(d+e)",
    "f(x)*g(x)*h",
    "Bürger*innen und Kolleg*innen",
    "un*believ*able",
    "x**2 + y**2 = z**2",
    "2**n and 3**n**2",
    "a**b**c",
    "Mieter*innen zahlen 20 EUR*",
    "file_*_old",
    "5 * 3 * 2",
  ];
  for (const text of kept) it(text, () => assert.deepEqual(readMarkdown(text), [{ text }]));

  const emphasised: [markdown: string, text: string, marks: Mark[]][] = [
    ["Leser*innen sind *gut*.", "Leser*innen sind gut.", [[17, 20, "emphasis"]]],
    ["*Die Leser*innen sagen*", "Die Leser*innen sagen", [[0, 21, "emphasis"]]],
    ["*The 2*x rule*", "The 2*x rule", [[0, 12, "emphasis"]]],
    ["the *Guardian*s", "the Guardians", [[4, 12, "emphasis"]]],
    ["*L*orem", "Lorem", [[0, 1, "emphasis"]]],
    ["un*believable* news", "unbelievable news", [[2, 12, "emphasis"]]],
    [
      "**N**orth **A**tlantic",
      "North Atlantic",
      [
        [0, 1, "strong"],
        [6, 7, "strong"],
      ],
    ],
    ["foo**bar**baz", "foobarbaz", [[3, 6, "strong"]]],
    ["**Price**20 crowns", "Price20 crowns", [[0, 5, "strong"]]],
    ["20**Price** of it", "20Price of it", [[2, 7, "strong"]]],
    ["**a*b*c**", "a*b*c", [[0, 5, "strong"]]],
    ["中*强调*文", "中强调文", [[1, 3, "emphasis"]]],
  ];
  for (const [markdown, text, marks] of emphasised)
    it(`and knows the emphasis in ${markdown}`, () => assert.deepEqual(readMarkdown(markdown), [{ text, marks }]));

  it("of every product of names and numbers", () => {
    const operand = fc.stringMatching(/^(?:[a-z]|\d{1,3}|[a-z]\d)$/);
    fc.assert(
      fc.property(fc.array(operand, { minLength: 2, maxLength: 6 }), fc.constantFrom("*", "**"), (operands, sign) => {
        const text = `It is ${operands.join(sign)} in all`;
        assert.deepEqual(readMarkdown(text), [{ text }]);
      }),
    );
  });
});

describe("readMarkdown() keeps a formula as it is written", () => {
  const table: [sentence: string, markdown: string, texts: string[]][] = [
    [
      "in a line",
      "The product is $\\alpha_1*\\beta_2*\\gamma$ in all.",
      ["The product is $\\alpha_1*\\beta_2*\\gamma$ in all."],
    ],
    ["with brackets of sets", "$\\{1,2\\}$", ["$\\{1,2\\}$"]],
    ["on lines of its own", "$$\na = b\n+ c_1\n- d_1\n$$\nAfter", ["$$ a = b + c_1 - d_1 $$", "After"]],
    ["behind a paragraph", "Text\n$$a_1\n- b$$", ["Text", "$$a_1 - b$$"]],
    ["and takes two prices for none", "It costs $20 *or* $30_000.", ["It costs $20 or $30_000."]],
    ["and one that does not end for none", "$$\n- a\n\nb", ["$$", "a", "b"]],
  ];
  for (const [sentence, markdown, texts] of table) it(sentence, () => assert.deepEqual(textsOf(markdown), texts));
});

describe("readMarkdown() shows what a browser keeps for the pointer, or leaves out", () => {
  const table: [sentence: string, markdown: string, texts: string[]][] = [
    ["the title of a link, where it says more", 'the [fee](/fee "20 crowns")', ["the fee (20 crowns)"]],
    [
      "not one that repeats the words or the address",
      '[Terms](/terms "Terms") [x](https://github.com/x "GitHub")',
      ["Terms x"],
    ],
    ["the title of a definition", 'the [fee]\n\n[fee]: /fee "20 crowns"', ["the fee (20 crowns)"]],
    ["the title of an image", '![Map](m.png "Drawn in 2024")', ["Map (Drawn in 2024)"]],
    ["the title of an image without description", '![](m.png "The harbour")', ["The harbour"]],
    ["the address of a link without words", "a [](https://b.example/) c", ["a https://b.example/ c"]],
    ["nothing of an anchor in the page", "[](#fees) Fees", ["Fees"]],
    ["the image in a link", "[![](a.png)](/b)", ["a.png"]],
    ["cells beyond the header", "| a | b |\n|---|---|\n| c | d | e *f* \\| g |", ["a | b", "c | d | e f | g"]],
    [
      "gains and losses, which Markdown takes for bullets",
      "+ 3 % North\n- 2 % South\n- none",
      ["+ 3 % North", "- 2 % South", "none"],
    ],
    ["no bullet of a list of figures", "- 3 chairs\n- 2 tables", ["3 chairs", "2 tables"]],
    [
      "what is said of a code, not its language",
      "```js\na\n```\n\n```js from the clerk\nb\n```",
      ["a", "js from the clerk", "b"],
    ],
    ["comments and markup", "Fees <!-- 20 --> <b>apply</b>", ["Fees <!-- 20 --> <b>apply</b>"]],
  ];
  for (const [sentence, markdown, texts] of table) it(sentence, () => assert.deepEqual(textsOf(markdown), texts));
});

const pieces = fc.constantFrom(..."*|**|a|bc|2|(|)| |\n|.|é|$|\\|_|[a]|[a]: b|\n\n|1. |中|+ |- |\n- 2".split("|"));

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

describe("readMarkdown() loses no letter and no figure", () => {
  it("of texts that consist of signs and words", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
        const markdown = written.join("");
        const targets = marksOf(markdown).map(([, , , target = ""]) => decodeURI(target));
        const shown = countOf([...textsOf(markdown), ...targets].join(""));
        for (const [letter, count] of countOf(markdown))
          assert.ok((shown.get(letter) ?? 0) >= count, `${letter} of ${markdown}`);
      }),
      { numRuns: 3_000 },
    );
  });
});

const bombs: [name: string, markdown: string][] = [
  ["20,000 dollar signs", "$a_".repeat(20_000)],
  ["20,000 lines that begin a formula", "$$a\n".repeat(20_000)],
  ["20,000 asterisks in words", "a*b ".repeat(20_000)],
  ["20,000 pairs in words", "aa**bb**cc ".repeat(20_000)],
  ["20,000 gains and losses", "+ 1\n- 1\n".repeat(10_000)],
  ["20,000 definitions", "[a]: b\n".repeat(20_000)],
  [
    "2,000 definitions that count, and a text for each",
    Array.from({ length: 2_000 }, (_, n) => `[${n}]\n\n[${n}]: /${n}\n`).join("\n"),
  ],
];

for (const [name, markdown] of bombs) {
  // Quadratic behaviour would take minutes; a slow machine still passes.
  it(`readMarkdown() takes ${name}`, { timeout: 20_000 }, () => assert.ok(readMarkdown(markdown).length > 0));
}
