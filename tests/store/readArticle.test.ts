import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { relative } from "node:path";
import test, { type TestContext } from "node:test";
import fc from "fast-check";
import type { Article } from "../../scripts/model/article.ts";
import type { TextVersion } from "../../scripts/model/version.ts";
import { listStore } from "../../scripts/store/listStore.ts";
import { type ArticleReading, readArticle } from "../../scripts/store/readArticle.ts";
import { readSource } from "../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import { temporaryStore } from "./temporaryStore.ts";

/** Reads the article `s/the-article` made of these files, with problems as `warning x.md:3 reason`. */
async function read(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Omit<ArticleReading, "problems"> & { problems: string[]; refused: number }> {
  const folder = "s/the-article";
  const root = temporaryStore(
    t,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])),
  );
  const { articles, sources } = await listStore(root);
  const { source } = await readSource(sources[0]!, readStoredFile);
  const { problems, ...reading } = readArticle(articles[0]!, source, readStoredFile);
  const refused = problems.filter(({ severity }) => severity === "refused").length;
  const lines = problems.map(
    ({ severity, file, line, reason }) =>
      `${severity} ${relative(articles[0]!.directory, file)}${line === undefined ? "" : `:${line}`} ${reason}`,
  );
  return { ...reading, problems: lines, refused };
}

/** The texts of each version, its paragraphs joined by `/`. */
function texts({ versions, paragraphs }: Article): string[] {
  return versions.map((version) => version.paragraphs.map((index) => paragraphs[index]?.text).join("/"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const at = (hour: number): string => `2014-01-13T${String(hour).padStart(2, "0")}-00-00Z.md`;

test("readArticle() reads versions in order of capture, each distinct paragraph once", async (t) => {
  const second = "---\ncaptured: 2014-01-13T01:30:00Z\ntitle: New\nurl: http://x.org/a\nbyline: B\n---\nC d.\n\nA b.\n";
  const { article, problems, refused } = await read(t, { [at(1)]: "A b.", [at(0)]: second, [at(2)]: "A b.\n\nE." });
  assert.deepEqual([problems, refused], [[], 0]);
  assert.deepEqual(article, {
    id: "s/the-article",
    path: "/s/the-article/",
    source: { id: "s", path: "/s/", name: "S" },
    title: "The article",
    url: "http://x.org/a",
    tags: [],
    aliases: [],
    paragraphs: [{ text: "A b." }, { text: "C d." }, { text: "E." }],
    versions: [
      {
        kind: "text",
        n: 0,
        captured: "2014-01-13T01:00:00Z",
        file: at(1),
        sha256: sha256("A b."),
        seen: [],
        technical: false,
        paragraphs: [0],
        words: 2,
      },
      {
        kind: "text",
        n: 1,
        captured: "2014-01-13T01:30:00Z",
        file: at(0),
        sha256: sha256(second),
        seen: [],
        title: "New",
        url: "http://x.org/a",
        byline: "B",
        technical: false,
        paragraphs: [1, 0],
        words: 4,
      },
      {
        kind: "text",
        n: 2,
        captured: "2014-01-13T02:00:00Z",
        file: at(2),
        sha256: sha256("A b.\n\nE."),
        seen: [],
        technical: false,
        paragraphs: [0, 2],
        words: 3,
      },
    ],
  });
});

test("readArticle() orders captures of one instant by file name", async (t) => {
  const files = { "2_20140113010000.md": "two", "10_20140113010000.md": "ten", "1_20140113010000.md": "one" };
  const { article } = await read(t, files);
  assert.deepEqual(texts(article!), ["ten", "one", "two"]);
});

test("readArticle() takes captures of the same text after each other for one version, whatever the bytes", async (t) => {
  const { article } = await read(t, {
    [at(1)]: "A\nb.\n\nC.",
    [at(2)]: "\ufeffA  b.\r\n\r\nC.\r\n",
    [at(3)]: "Other.",
    [at(4)]: "A b.\n\nC.",
    [at(5)]: "---\nurl: http://x.org/\nnote: elsewhere\n---\nA b.\n\nC.",
  });
  assert.deepEqual(texts(article!), ["A b./C.", "Other.", "A b./C."]);
  assert.deepEqual(
    article!.versions.map(({ n, seen }) => [n, seen.map(({ captured }) => captured)]),
    [
      [0, ["2014-01-13T02:00:00Z"]],
      [1, []],
      [2, ["2014-01-13T05:00:00Z"]],
    ],
  );
  assert.equal((article!.versions[0] as TextVersion).seen[0]?.sha256, sha256("\ufeffA  b.\r\n\r\nC.\r\n"));
});

for (const line of ["title: T", "byline: B", "published: 2014-01-01", "status: 404", "technical: true"]) {
  test(`readArticle() makes a version of its own where only "${line}" differs`, async (t) => {
    const { article } = await read(t, { [at(1)]: "A.", [at(2)]: `---\n${line}\n---\nA.` });
    assert.equal(article!.versions.length, 2);
  });
}

test("readArticle() keeps what is new of a later capture of the same text, and takes the newest address and language", async (t) => {
  const { article } = await read(t, {
    [at(1)]: "---\nurl: https://line.example/runs\n---\nA.",
    [at(2)]: "---\nurl: https://line.example/stops\nredirect: https://line.example/home\n---\nA.",
    [at(3)]: "---\nurl: https://line.example/stops\nlang: de\nnote: Seen by hand.\n---\nA.",
    [at(4)]: "A.",
  });
  assert.equal(article!.versions.length, 1);
  assert.deepEqual([article!.url, article!.lang], ["https://line.example/stops", "de"]);
  const { url, seen } = article!.versions[0] as TextVersion;
  assert.equal(url, "https://line.example/runs");
  assert.deepEqual(
    seen.map(({ captured: _, file: __, sha256: ___, ...facts }) => facts),
    [
      { url: "https://line.example/stops", redirect: "https://line.example/home" },
      { lang: "de", note: "Seen by hand." },
      {},
    ],
  );
});

test("readArticle() knows a day from an instant", async (t) => {
  const { article } = await read(t, {
    "a.md": "---\ncaptured: 2014-01-13\n---\nA.",
    "b.md": "---\ncaptured: 2014-01-14\n---\nA.",
    "c.md": "---\ncaptured: 2014-01-15T00:00:00Z\n---\nB.",
  });
  const [first, second] = article!.versions as TextVersion[];
  assert.deepEqual([first!.captured, first!.day, first!.seen[0]!.day], ["2014-01-13T00:00:00Z", true, true]);
  assert.deepEqual([second!.captured, second!.day], ["2014-01-15T00:00:00Z", undefined]);
});

test("readArticle() warns of a capture that is ahead of all others", async (t) => {
  const { problems } = await read(t, { [at(1)]: "A.", [at(2)]: "B.", "2099-01-13T13-05-00Z.md": "C." });
  assert.deepEqual(problems, [
    "warning 2099-01-13T13-05-00Z.md captured 2099-01-13T13:05:00Z, long after all other captures of the article; check the time",
  ]);
});

test("readArticle() makes a version of its own where only the type or the marks of a paragraph differ", async (t) => {
  const { article } = await read(t, { [at(1)]: "A b.", [at(2)]: "# A b.", [at(3)]: "A *b*.", [at(4)]: "A [b](/x)." });
  assert.deepEqual(texts(article!), ["A b.", "A b.", "A b.", "A b."]);
  assert.equal(article!.paragraphs.length, 4);
});

const titles: [sentence: string, files: Record<string, string>, title: string][] = [
  ["article.yml's", { "article.yml": "title: Own", [at(1)]: "---\ntitle: New\n---\n# H" }, "Own"],
  ["the newest version's", { [at(1)]: "---\ntitle: Old\n---\na", [at(2)]: "---\ntitle: New\n---\n# H" }, "New"],
  ["the newest text's first heading", { [at(1)]: "---\ntitle: Old\n---\na", [at(2)]: "a\n\n## *H*\n\n# I" }, "H"],
  ["that of its folder", { [at(1)]: "a" }, "The article"],
  [
    "the newest that was not gone",
    { [at(1)]: "---\ntitle: Old\n---\na", [at(2)]: "---\nstatus: 404\ntitle: Gone\n---\n# Gone" },
    "Old",
  ],
  [
    "the newest that is not suspect",
    { [at(1)]: "---\ntitle: Old\n---\na", [at(2)]: "---\nsuspect: a challenge\ntitle: Wait\n---\nb" },
    "Old",
  ],
  ["a suspect one's where all are", { [at(1)]: "---\nsuspect: a challenge\ntitle: Wait\n---\nb" }, "Wait"],
];

for (const [sentence, files, title] of titles) {
  test(`readArticle() gives an article the title: ${sentence}`, async (t) => {
    assert.equal((await read(t, files)).article!.title, title);
  });
}

test("readArticle() takes address and language from article.yml, else from the newest version that has them", async (t) => {
  const old = "---\nurl: http://x.org/old\nlang: fr\n---\na";
  const gone = "---\nstatus: 410\nurl: http://x.org/gone\nlang: de\n---\nGone";
  const fromVersions = (await read(t, { [at(1)]: old, [at(2)]: "b", [at(3)]: gone })).article!;
  assert.deepEqual([fromVersions.url, fromVersions.lang], ["http://x.org/old", "fr"]);
  const own = (await read(t, { "article.yml": "url: http://y.org\nlang: en", [at(1)]: old })).article!;
  assert.deepEqual([own.url, own.lang], ["http://y.org/", "en"]);
});

test("readArticle() reads every key of article.yml and tells what it cannot use", async (t) => {
  const { article, problems } = await read(t, {
    "article.yml":
      "published: 2014-01-12\ntags: [a, constructor, a]\ntracking: ended\naliases: [s/old, s/older]\nnote: N\nlang: e_n\ncolour: red",
    [at(1)]: "a",
  });
  const { published, tags, tracking, aliases, note, lang } = article!;
  assert.deepEqual(
    [published, tags, tracking, aliases, note, lang],
    ["2014-01-12", ["a", "constructor"], "ended", ["s/old", "s/older"], "N", undefined],
  );
  assert.deepEqual(
    problems.map((problem) => problem.slice(0, 35)),
    ['warning article.yml:6 lang: "e_n" i', 'warning article.yml:7 unknown key "'],
  );
});

test("readArticle() leaves bad files out, names each with its line, and goes on", async (t) => {
  const { article, problems, refused } = await read(t, {
    [at(1)]: "a",
    [at(2)]: "---\ntitle: ok\nbyline: b: c\n---\na",
    [at(3)]: "---js\nglobalThis.canary = 1\n---\nb",
    "v10.md": "no time",
    [at(4)]: "---\nlang: zh_CN\nlayout: x\n---\nc",
    [at(5)]: "---\nA thematic break\n---\nd",
    [at(6)]: Buffer.from("caf\xe9\0", "latin1"),
    [at(7)]: " \n",
    "1989-01-01T00-00-00Z.md": "---\npublished: 1990-01-01\n---\nold",
    [at(8)]: "---\npublished: 2014-01-14\n---\nearly",
  });
  assert.deepEqual(
    problems.map((problem) => problem.replace(/^(\S+ \S+ .{0,45}).*/, "$1")),
    [
      "warning 1989-01-01T00-00-00Z.md captured 1989-01-01T00:00:00Z, before there w",
      "refused 2014-01-13T02-00-00Z.md:3 front matter is no valid YAML: Nested mapping",
      'refused 2014-01-13T03-00-00Z.md:1 front matter in another language ("js") is ne',
      'warning 2014-01-13T04-00-00Z.md:2 lang: "zh_CN" is no BCP 47 language tag; writ',
      'warning 2014-01-13T04-00-00Z.md:3 unknown key "layout" (known: title, url, capt',
      "warning 2014-01-13T05-00-00Z.md:1 no `key: value` lines stand between the first",
      "warning 2014-01-13T06-00-00Z.md not valid UTF-8: 1 shown as U+FFFD; save the ",
      "warning 2014-01-13T06-00-00Z.md control characters, which no page can show: 1",
      "warning 2014-01-13T07-00-00Z.md empty capture: the file holds no text",
      "warning 2014-01-13T08-00-00Z.md captured 2014-01-13T08:00:00Z, before it was ",
      'refused v10.md no time of capture: add "captured: 2014-01-13',
    ],
  );
  assert.equal(refused, 3);
  assert.deepEqual(texts(article!), ["old", "a", "c", "A thematic break/d", "caf\ufffd\ufffd", "", "early"]);
  assert.equal((globalThis as { canary?: number }).canary, undefined);
});

test("readArticle() leaves out an article of which no file is left, and counts its files alone as refused", async (t) => {
  const { article, problems, refused } = await read(t, { "v1.md": "a" });
  assert.equal(article, undefined);
  assert.equal(refused, 1);
  assert.equal(problems[1], "warning  the article is left out, for none of its version files can be used");
});

test("readArticle() refuses a file of more than 20 MB without reading it", async (t) => {
  const { article, problems } = await read(t, { [at(1)]: "a", [at(2)]: Buffer.alloc(20_000_001, "a") });
  assert.equal(article!.versions.length, 1);
  assert.deepEqual(problems, [`refused ${at(2)} has 20000001 bytes; at most 20000000 are read`]);
});

const withheld = "withheld: { reason: Court order, date: 2015-01-01";

test("readArticle() tells once of the languages of code, which no page shows", async (t) => {
  const code = "Text.\n\n```sh\nls\n```";
  const { problems } = await read(t, { [at(1)]: code, [at(2)]: `${code}\n\n~~~js\na\n~~~`, [at(3)]: "Text." });
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^note .*2 names of languages of its blocks of code \(as in ```js\) are shown on no page/);
});

test("readArticle() names no date of a withheld version where it doubts the time", async (t) => {
  const { problems } = await read(t, {
    "article.yml": `${withheld}, files: ["${at(2)}"] }`,
    [at(1)]: "# Open\n\nShared.",
    [at(2)]: "---\npublished: 2031-05-06\n---\nSecret.",
  });
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /before it was published/);
  assert.doesNotMatch(problems[0]!, /2031/);
});

test("readArticle() tells of a withheld article nothing but that, and reads no file of it", async (t) => {
  const { article, problems } = await read(t, {
    "article.yml": `title: Secret\nurl: http://x.org/secret\nnote: Secret\ntags: [secret]\nlang: en\n${withheld} }`,
    [at(1)]: "---js\nSecret",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(article, {
    id: "s/the-article",
    path: "/s/the-article/",
    source: { id: "s", path: "/s/", name: "S" },
    title: "Withheld article",
    tags: [],
    aliases: [],
    withheld: { reason: "Court order", date: "2015-01-01" },
    paragraphs: [],
    versions: [],
  });
});

test("readArticle() keeps nothing of withheld versions, nor of another version with their text", async (t) => {
  const secret =
    "---\ntitle: Secret\nbyline: Secret\nurl: http://x.org/secret\nlang: fr\nnote: Secret\n---\n# Secret\n\nShared.";
  const { article, problems } = await read(t, {
    "article.yml": `${withheld}, files: ["${at(2)}"] }`,
    [at(1)]: "# Open\n\nShared.",
    [at(2)]: secret,
    [at(3)]: "#  Secret\n\nShared.",
    [at(4)]: secret,
    [at(5)]: "",
  });
  assert.doesNotMatch(JSON.stringify(article), /secret/i);
  assert.doesNotMatch(JSON.stringify(article), new RegExp(sha256(secret)));
  assert.deepEqual([article!.title, article!.url, article!.lang], ["The article", undefined, undefined]);
  assert.deepEqual(article!.paragraphs, [{ text: "Open", type: "heading", level: 1 }, { text: "Shared." }]);
  const mark = { reason: "Court order", date: "2015-01-01" };
  const nothing = { kind: "withheld", seen: [], paragraphs: [], words: 0, withheld: mark };
  assert.deepEqual(article!.versions.slice(1, 4), [
    { n: 1, captured: "2014-01-13T02:00:00Z", file: at(2), ...nothing },
    { n: 2, captured: "2014-01-13T03:00:00Z", file: at(3), ...nothing },
    { n: 3, captured: "2014-01-13T04:00:00Z", file: at(4), ...nothing },
  ]);
  assert.equal(article!.versions[4]?.kind, "text");
  assert.deepEqual(problems, [
    `warning ${at(5)} empty capture: the file holds no text`,
    `warning ${at(3)} withheld as well, for its text is that of a withheld version`,
    `warning ${at(4)} withheld as well, for its text is that of a withheld version`,
  ]);
});

test("readArticle() keeps no hash of a withheld text in the later captures of it either", async (t) => {
  const { article } = await read(t, {
    "article.yml": `${withheld}, files: ["${at(1)}"] }`,
    [at(1)]: "Secret",
    [at(2)]: "Secret",
    [at(3)]: "Open",
  });
  assert.deepEqual(article!.versions[0]?.seen, [{ captured: "2014-01-13T02:00:00Z", file: at(2) }]);
  assert.deepEqual(texts(article!), ["", "Open"]);
});

const doubtful: [sentence: string, yaml: string][] = [
  ["broken YAML", "title: a: b"],
  ["a list", "- a"],
  ["withheld without a value", "withheld:"],
  ["withheld as a word", "withheld: true"],
  ["no reason", "withheld: { date: 2015-01-01 }"],
  ["no date", "withheld: { reason: a }"],
  ["a date in words", "withheld: { reason: a, date: today }"],
  ["a file that is no list", `${withheld}, files: a.md }`],
  ["an empty list of files", `${withheld}, files: [] }`],
  ["files without a value", `${withheld}, files: }`],
  ["a key misspelt in it", `${withheld}, file: [a.md] }`],
  ["the key itself misspelt", "witheld: { reason: a, date: 2015-01-01 }"],
  ["the key in capitals", "Withheld: { reason: a, date: 2015-01-01 }"],
  ["a tag of its own", "withheld: !x { reason: a, date: 2015-01-01 }"],
];

for (const [sentence, yaml] of doubtful) {
  test(`readArticle() leaves an article out whose article.yml has ${sentence}`, async (t) => {
    const { article, problems, refused } = await read(t, { "article.yml": yaml, [at(1)]: "a" });
    assert.equal(article, undefined);
    assert.equal(refused, 1);
    assert.match(problems[0] ?? "", /^refused article\.yml:1 .*left out/);
  });
}

test("readArticle() leaves an article out that withholds a file it has not, for its text may stand in another", async (t) => {
  const { article, problems } = await read(t, {
    "article.yml": `${withheld}, files: [${at(1)}, b.md] }`,
    [at(1)]: "a",
  });
  assert.equal(article, undefined);
  assert.match(problems[0] ?? "", /^refused article\.yml withheld\.files: there is no version file "b\.md".*left out/);
});

test("readArticle() gives every version the very text of its file, whatever the history", async (t) => {
  const word = fc.constantFrom("a", "b", "c");
  const history = fc.array(fc.array(word, { maxLength: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(history, async (captures) => {
      const files = Object.fromEntries(captures.map((paragraphs, hour) => [at(hour), paragraphs.join("\n\n")]));
      const { article } = await read(t, files);
      const shown = article!.versions.flatMap((version, n) => {
        const text = texts(article!)[n] ?? "";
        return [version, ...version.seen].map(({ file }) => [file, text]);
      });
      assert.deepEqual(
        shown,
        captures.map((paragraphs, hour) => [at(hour), paragraphs.join("/")]),
      );
      assert.equal(new Set(article!.paragraphs.map(({ text }) => text)).size, article!.paragraphs.length);
      for (const [n, text] of texts(article!).slice(1).entries()) assert.notEqual(text, texts(article!)[n]);
    }),
    { numRuns: 50 },
  );
});
