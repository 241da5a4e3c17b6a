import assert from "node:assert/strict";
import { test } from "node:test";
import { href } from "../../scripts/html/href.ts";
import { words } from "../../scripts/html/words.ts";
import type { Segment } from "../../scripts/page/view.ts";
import { environment } from "../templates/fixtures.ts";

const filter = words(href("/"));
const link = (text: string, url: string) => `<a href="${url}" rel="external nofollow noopener">${text}</a>`;

const table: [sentence: string, segment: Segment, html: string][] = [
  ["plain text stands as it is", { text: "plain" }, "plain"],
  [
    "what means something in HTML is escaped",
    { text: `<b a="1" b='2'>&\\` },
    "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&#92;",
  ],
  ["deleted words stand in <del>", { text: "a", change: "deleted" }, "<del>a</del>"],
  ["inserted words stand in <ins>", { text: "a", change: "inserted" }, "<ins>a</ins>"],
  ["a quiet change says so", { text: "a", change: "inserted", quiet: true }, '<ins class="quiet">a</ins>'],
  [
    "marks nest, the change outermost",
    {
      text: "a",
      change: "deleted",
      href: "https://a.example/",
      strong: true,
      emphasis: true,
      strike: true,
      code: true,
    },
    `<del>${link("<strong><em><s><code>a</code></s></em></strong>", "https://a.example/")}</del>`,
  ],
  ["an address is escaped", { text: "a", href: 'https://a.example/"&' }, link("a", "https://a.example/&quot;&amp;")],
  ["an address that runs is none", { text: "a", href: "javascript:alert(1)" }, "a"],
  ["white space alone is no link", { text: " \u00a0", href: "https://a.example/" }, " \u00a0"],
  [
    "changed characters that cannot be seen are named",
    { text: "a<\u202e", change: "inserted" },
    '<ins>a&lt;<span class="code-point">U+202E</span></ins>',
  ],
  ["unchanged ones stay as they are", { text: "a\u202e" }, "a\u202e"],
];

for (const [sentence, segment, html] of table) {
  test(`words(): ${sentence}`, () => assert.equal(filter([segment]), html));
}

test("words() puts segments after each other, and leaves links out where they are not to be reached", () => {
  const segments = [
    { text: "a" },
    { text: "b", href: "https://a.example/" },
    { text: "c", change: "deleted" },
  ] as const;
  assert.equal(filter(segments, true), "ab<del>c</del>");
  assert.equal(filter([]), "");
});

test("words() is HTML to a template, which does not escape it a second time", () => {
  const template = "{{ segments | words }}{{ segments[0].text }}";
  assert.equal(environment.renderString(template, { segments: [{ text: "<" }] }), "&lt;&lt;");
});

test("filters escape each character as templates do", () => {
  const characters = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code));
  const rendered = (expression: string) =>
    environment.renderString(`{% for text in characters %}[${expression}]{% endfor %}`, { characters });
  assert.equal(rendered("{{ [{ text: text }] | words }}"), rendered("{{ text }}"));
});
