import assert from "node:assert/strict";
import test, { type TestContext } from "node:test";
import { metaOf } from "../../../scripts/model/version.ts";
import { listStore } from "../../../scripts/store/listStore.ts";
import { readArticle } from "../../../scripts/store/readArticle.ts";
import { readSource } from "../../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { temporaryStore } from "../temporaryStore.ts";

/** Texts and link targets of each version of one article, and what is said of its files. */
async function read(t: TestContext, files: Readonly<Record<string, string>>) {
  const { articles, sources } = await listStore(
    temporaryStore(t, Object.fromEntries(Object.entries(files).map(([name, text]) => [`ledger/${name}`, text]))),
  );
  const { source, problems } = await readSource(sources[0]!, readStoredFile);
  const reading = readArticle(articles[0]!, source, readStoredFile);
  const { versions = [], paragraphs = [] } = reading.article ?? {};
  const said = [...problems, ...reading.problems];
  return {
    texts: versions.map((version) => version.paragraphs.map((index) => paragraphs[index]!.text)),
    targets: versions.map((version) =>
      version.paragraphs.flatMap((index) => (paragraphs[index]!.marks ?? []).map(([, , , target]) => target)),
    ),
    seen: versions.map((version) => version.seen.length),
    suspects: versions.map((version) => metaOf(version).suspect),
    problems: said.map(
      ({ severity, file, line = "", reason }) =>
        `${severity} ${String(file).replace(/^.*\/ledger\//, "")}:${line} ${reason}`,
    ),
  };
}

const first = "fees/2024-05-01T08-00-00Z";
const second = "fees/2024-05-02T08-00-00Z";
const page = (story: string, beside = "") =>
  `<!doctype html><title>Fees</title><main><h1>Fees</h1><div class="story">${story}</div>${beside}</main>`;
const story = "<p>The council has decided that the fee for boats in the harbour is twenty crowns.</p>";

test("extract.select reads what it selects, all of it and nothing else", async (t) => {
  const { texts, problems } = await read(t, {
    "source.yml": "extract: { select: .story }",
    [`${first}.html`]: page(
      `${story}<nav>Home News</nav>`,
      "<p>Another paragraph of this page, which is long enough.</p>",
    ),
  });
  assert.deepEqual(texts, [
    ["The council has decided that the fee for boats in the harbour is twenty crowns.", "Home News"],
  ]);
  assert.deepEqual(problems, []);
});

test("extract.select joins what several selectors select, in the order of the page", async (t) => {
  const { texts } = await read(t, {
    "source.yml": "extract: { select: [.b, .a] }",
    [`${first}.html`]: "<p class=a>One</p><p>Two</p><p class=b>Three</p>",
  });
  assert.deepEqual(texts, [["One", "Three"]]);
});

test("a page in which extract.select selects nothing is read without it, with a warning that names the file", async (t) => {
  const { texts, problems, suspects } = await read(t, {
    "fees/article.yml": "extract: { select: .story }",
    [`${first}.html`]: page(story),
    [`${second}.html`]:
      "<h1>Fees</h1><p>The council has decided that the fee is thirty crowns from the first of June.</p>",
  });
  assert.deepEqual(texts[1], ["Fees", "The council has decided that the fee is thirty crowns from the first of June."]);
  assert.deepEqual(suspects, [undefined, "nothing in the page is what extract.select selects"]);
  assert.deepEqual(problems, [
    `warning ${second}.html: extract.select matches nothing in this page, so its text is chosen as if it were not set; add a selector for it`,
  ]);
});

test("extract.remove takes out what it selects, wherever it stands", async (t) => {
  const { texts, seen } = await read(t, {
    "source.yml": "extract: { remove: [.clock, '.story > em'] }",
    [`${first}.html`]: page(`<p class="clock">It is noon</p>${story}<p>Seen <b class="clock">by 3</b> by many.</p>`),
    [`${second}.html`]: page(`<p class="clock">It is one</p>${story}<p>Seen <b class="clock">by 4</b> by many.</p>`),
  });
  assert.deepEqual(texts, [
    ["Fees", "The council has decided that the fee for boats in the harbour is twenty crowns.", "Seen by many."],
  ]);
  assert.deepEqual(seen, [1]);
});

test("a key of article.yml goes before the same key of source.yml", async (t) => {
  const { texts } = await read(t, {
    "source.yml": "extract: { select: .a }",
    "fees/article.yml": "extract: { select: .b }",
    [`${first}.html`]: "<p class=a>One</p><p class=b>Two</p>",
  });
  assert.deepEqual(texts, [["Two"]]);
});

test("two captures that differ only in parameters to be ignored are one version, seen twice", async (t) => {
  const { targets, seen } = await read(t, {
    "source.yml": "ignoreParameters: [sid, label]",
    [`${first}.md`]: "See [how](https://a.example/how?label=1&sid=9&page=2).",
    [`${second}.md`]: "See [how](https://a.example/how?label=2&sid=8&page=2).",
  });
  assert.deepEqual(targets, [["https://a.example/how?page=2"]]);
  assert.deepEqual(seen, [1]);
});

test("the usual parameters of campaigns are ignored without a setting, and besides those of one", async (t) => {
  const files = { [`${first}.md`]: "See [how](/how?utm_source=a&sid=1)." };
  assert.deepEqual((await read(t, files)).targets, [["/how?sid=1"]]);
  assert.deepEqual((await read(t, { ...files, "source.yml": "ignoreParameters: sid" })).targets, [["/how"]]);
});

test("an empty list ignores no parameter", async (t) => {
  const { targets } = await read(t, {
    "fees/article.yml": "ignoreParameters: []",
    [`${first}.md`]: "See [how](/how?utm_source=a).",
  });
  assert.deepEqual(targets, [["/how?utm_source=a"]]);
});

const faults: [yaml: string, reason: RegExp][] = [
  ["extract: article", /^warning source\.yml:1 extract: must be \{ select: article, remove: \[\.ad, \.clock\] \}/],
  [
    "name: a\nextract: { select: 'p:nothing' }",
    /source\.yml:2 extract: select: "p:nothing" is no usable CSS selector: Unknown/,
  ],
  [
    "extract: { remove: [.a, '>'] }",
    /source\.yml:1 extract: remove: ">" is no usable CSS selector: a part of it is missing/,
  ],
  ["extract: { selects: .a }", /source\.yml:1 extract: unknown key "selects" \(known: select, remove\)/],
  ["ignoreParameters: ['utm *']", /ignoreParameters: "utm \*" is no name of a parameter like sid or utm_\*/],
  ["quiet: ['(a']", /quiet: "\(a" is no usable pattern: .*missing closing/],
  ["quiet: 'x*'", /quiet: "x\*" is no usable pattern: a pattern must not match a text without characters/],
];

for (const [yaml, reason] of faults) {
  test(`a setting that cannot be used is told with its line: ${JSON.stringify(yaml)}`, async (t) => {
    const { problems, texts } = await read(t, { "source.yml": yaml, [`${first}.md`]: "a" });
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, reason);
    assert.deepEqual(texts, [["a"]]);
  });
}
