import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import matter from "gray-matter";
import { parseFrontMatterBlock, readFrontMatter, writeFrontMatter } from "../../../scripts/store/yaml/frontMatter.ts";

const kinds: [sentence: string, text: string, kind: ReturnType<typeof readFrontMatter>["kind"]][] = [
  ["an empty file has none", "", "none"],
  ["a text without fences has none", "a: b\n---\n", "none"],
  ["a heading of hyphens is text", "----- page 1 -----\na", "none"],
  ["a fence with a space after it is text", "--- \na: b\n---\n", "text-with-fences"],
  ["a title between hyphens is text", "--- News ---\na", "none"],
  ["a fence that never closes is text", "---\na: b\n", "text-with-fences"],
  ["a lone fence is text", "---", "text-with-fences"],
  ["thematic breaks around a sentence are text", "---\nA sentence\n---\nb", "text-with-fences"],
  ["thematic breaks around a list are text", "---\n- a\n---\n", "text-with-fences"],
  ["fences around nothing are text", "---\n---\nb", "text-with-fences"],
  ["fences around a comment are text", "---\n# a\n---\nb", "text-with-fences"],
  ["a closing line of more than three hyphens is none", "---\na: b\n-----\n---\n", "text-with-fences"],
  ["a map between fences is front matter", "---\na: b\n---\nc", "front-matter"],
  ["the closing line may end the file", "---\na: b\n---", "front-matter"],
  ["broken YAML is refused", "---\na: b: c\n---\n", "refused"],
  ["a key given twice is refused", "---\na: b\na: c\n---\n", "refused"],
  ["1 MB is refused", `---\na: ${"x".repeat(1_000_000)}\n---\n`, "refused"],
  ...["js", "javascript", "JS", "jsLegacy", "coffee", "json", "toml", "yaml"].map(
    (language) => [`---${language} is refused`, `---${language}\n{}\n---\n`, "refused"] as [string, string, "refused"],
  ),
];

for (const [sentence, text, kind] of kinds) {
  test(`readFrontMatter(): ${sentence}`, () => assert.equal(readFrontMatter(text).kind, kind));
}

test("readFrontMatter() gives values with their lines, the body and its first line", () => {
  assert.deepEqual(readFrontMatter("---\ntitle: No\n\nlang: NO\n---\n\nnull\n---js\n"), {
    kind: "front-matter",
    entries: new Map([
      ["title", { kind: "text", line: 2, text: "No" }],
      ["lang", { kind: "text", line: 4, text: "NO" }],
    ]),
    body: "\nnull\n---js\n",
    bodyLine: 6,
  });
});

test("readFrontMatter() names the true line of broken YAML, the second time as well", () => {
  const text = "---\ntitle: ok\n\nurl: a: b\n---\n";
  for (const reading of [readFrontMatter(text), readFrontMatter(text)])
    assert.equal(reading.kind === "refused" && reading.line, 4);
});

test("readFrontMatter() keeps the whole file where fences stand around text", () => {
  const text = "---\nA sentence\n---\nb";
  const reading = readFrontMatter(text);
  assert.equal(reading.kind === "text-with-fences" && reading.body, text);
});

test("nothing in a file is ever run, read or written", () => {
  const canary = globalThis as { canary?: boolean };
  for (const language of ["js", "javascript", " js", "js ", "JS", "jsLegacy"]) {
    const text = `---${language}\n(globalThis.canary = true, {})\n---\nbody`;
    readFrontMatter(text);
    readFrontMatter(`---\na: b\n---\n${text}`);
    readFrontMatter(writeFrontMatter({ a: text }, text));
    writeFrontMatter({}, text);
  }
  assert.equal(canary.canary, undefined);
});

test("writeFrontMatter() prints lines a person can read", () => {
  const row = { kind: "row", row: { id: "p-1", after: [{ text: "A \u2028 B" }] } };
  const change = { n: 1, after: { n: 1, captured: "2014-01-13" }, labels: [], title: undefined, items: [row, row] };
  assert.equal(
    writeFrontMatter({ layout: "article.njk", article: { id: "a/b", tags: ["x", "y"], changes: [change] } }, "Body\n"),
    `---
{
  "layout": "article.njk",
  "article": {
    "id": "a/b",
    "tags": ["x","y"],
    "changes": [
      {
        "n": 1,
        "after": {"n":1,"captured":"2014-01-13"},
        "labels": [],
        "items": [
          {"kind":"row","row":{"id":"p-1","after":[{"text":"A \\u2028 B"}]}},
          {"kind":"row","row":{"id":"p-1","after":[{"text":"A \\u2028 B"}]}}
        ]
      }
    ]
  }
}
---
Body
`,
  );
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "---",
    "\n---\n",
    "---js\n",
    "\u2028",
    "\u0085",
    "\ufeff",
    '"',
    "\\",
    "{",
    "{{ a }}",
    "a".repeat(200),
  ),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value")),
    fc.array(fc.nat(), { minLength: 60, maxLength: 90 }),
    fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
  ),
})).value;
const data = fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), json, { noNullPrototype: true });

/** The way Eleventy reads our files. */
function readBack(file: string): { data: unknown; content: string } {
  return matter(file, { engines: { yaml: { parse: parseFrontMatterBlock } } });
}

test("what writeFrontMatter() writes reads back the same, whatever stands in it", () => {
  fc.assert(
    fc.property(data, text, (data, body) => {
      const file = writeFrontMatter(data, body);
      const read = readBack(file);
      assert.deepEqual(read.data, JSON.parse(JSON.stringify(data)));
      assert.equal(read.content, body);
      assert.equal(writeFrontMatter(data, body), file);
    }),
    { numRuns: 500 },
  );
});

test("what writeFrontMatter() writes is YAML to gray-matter's own reader too", () => {
  const data = { a: ["---", "\u2028", '"', { b: null, c: [1, true] }], d: "x: y\n---\nz" };
  const read = matter(writeFrontMatter(data, "body"), {});
  assert.deepEqual([read.data, read.content], [data, "body"]);
});

test("parseFrontMatterBlock() reads JSON, YAML written by hand, and nothing", () => {
  assert.deepEqual(parseFrontMatterBlock('\n{ "a": [1] }\n'), { a: [1] });
  assert.deepEqual(parseFrontMatterBlock("\nlayout: page\nsize: 1\n"), { layout: "page", size: 1 });
  assert.deepEqual(parseFrontMatterBlock("\n# nothing\n"), {});
});

test("readFrontMatter() reads a block of 64,000 characters, and refuses a longer one", () => {
  const read = (length: number) =>
    readFrontMatter(`---\ntitle: ${"x".repeat(length - "---\ntitle: ".length)}\n---\nText.\n`);
  assert.equal(read(64_000).kind, "front-matter");
  const refused = read(64_001);
  assert.ok(refused.kind === "refused" && /of 64001 characters \(at most 64000\)/.test(refused.reason));
});
