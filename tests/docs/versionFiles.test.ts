import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { formatNames } from "../../scripts/formats/formatNames.ts";
import { formatOf } from "../../scripts/formats/formats.ts";
import type { Article } from "../../scripts/model/article.ts";
import { describeProblem, type Problem } from "../../scripts/model/problem.ts";
import { metaOf } from "../../scripts/model/version.ts";
import { listStore, sourceIdOf } from "../../scripts/store/listStore.ts";
import { readArticle } from "../../scripts/store/readArticle.ts";
import { readArticleYml } from "../../scripts/store/settings/articleYml.ts";
import { readSource } from "../../scripts/store/settings/sourceYml.ts";
import { readVersionMeta } from "../../scripts/store/versions/versionMeta.ts";
import { captureTimeInName, readCaptureTime } from "../../scripts/store/yaml/captureTime.ts";
import { readYaml } from "../../scripts/store/yaml/yaml.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";
import { codeIn, examplesIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/version-files.md");
const exampleFiles = Object.fromEntries(examplesIn(document).map(({ file, text }) => [file, text]));

/** Reads a store as a build does. */
async function readStore(root: string): Promise<{ articles: Article[]; problems: Problem[] }> {
  const { articles: folders, sources, problems } = await listStore(root);
  const all = [...problems];
  const articles: Article[] = [];
  for (const folder of folders) {
    const { source, problems } = await readSource(
      sources.find(({ id }) => id === sourceIdOf(folder.id))!,
      readStoredFile,
    );
    const reading = readArticle(folder, source, readStoredFile);
    all.push(...problems, ...reading.problems);
    if (reading.article) articles.push(reading.article);
  }
  return { articles, problems: all };
}

function storeOf(files: StoreFiles): string {
  const root = temporaryFolder();
  writeStore(root, files);
  return root;
}

/** The keys a reader knows, as it tells them about one that it does not know. */
function knownKeys(reasons: readonly string[]): string[] {
  const [, keys] = /\(known: ([^)]*)\)/.exec(reasons.join("\n")) ?? [];
  return keys!.split(", ");
}

const keysOfTable = (heading: string) => tableBelow(document, heading).map(([key]) => codeIn(key!)[0]);

test("every example in docs/version-files.md is read, without a refusal or a warning", async () => {
  const { articles, problems } = await readStore(storeOf(exampleFiles));
  assert.deepEqual(problems.filter(({ reason }) => !reason.startsWith("empty capture")).map(describeProblem), []);
  assert.deepEqual(
    articles.map(({ id, versions }) => [id, versions.length]),
    [
      ["harbour-post/2025/03/ferry-collision", 4],
      ["harbour-post/2025/school-meals", 2],
    ],
  );
});

test("the examples in docs/version-files.md give the paragraphs that it tells of", async () => {
  const { articles } = await readStore(storeOf(exampleFiles));
  const [ferry, meals] = articles;
  const texts = (n: number) => ferry!.versions[n]!.paragraphs.map((index) => ferry!.paragraphs[index]!.text);
  assert.equal(texts(0)[2], "1. At least 12 people were hurt.");
  assert.equal(texts(1)[0], "A passenger ferry and a dredger collided in thick fog early on Sunday.");
  assert.equal(texts(2)[0], "What is known");
  assert.ok(!texts(2).join().includes("Sport"));
  assert.equal(metaOf(ferry!.versions[3]!).status, 410);
  const hidden = meals!.versions[1]!;
  assert.equal(hidden.kind === "withheld" && hidden.withheld.date, "2025-10-02");
});

test("docs/version-files.md has the keys of front matter", () => {
  const { faults } = readVersionMeta(new Map([["none", { kind: "text", line: 1, text: "x" }]]));
  assert.deepEqual(keysOfTable("## Front matter"), knownKeys(faults.map(({ reason }) => reason)));
});

test("docs/version-files.md has the keys of article.yml", () => {
  const reading = readArticleYml(path.join(storeOf({ "article.yml": "none: x\n" }), "article.yml"), readStoredFile);
  assert.ok(reading.kind === "settings");
  assert.deepEqual(keysOfTable("## article.yml"), knownKeys(reading.faults.map(({ reason }) => reason)));
});

test("docs/version-files.md has the keys of withheld", () => {
  const root = storeOf({ "article.yml": "withheld: { none: x }\n" });
  const reading = readArticleYml(path.join(root, "article.yml"), readStoredFile);
  assert.ok(reading.kind === "refused");
  const example = readYaml(exampleFiles["harbour-post/2025/school-meals/article.yml"]!);
  assert.ok(example.kind === "map");
  const withheld = example.entries.get("withheld");
  assert.ok(withheld?.kind === "map");
  assert.deepEqual([...withheld.entries.keys()], knownKeys([reading.reason]));
});

test("docs/version-files.md has the keys of source.yml", async () => {
  const directory = storeOf({ "source.yml": "none: x\n" });
  const { problems } = await readSource({ id: "s", path: "/s/", directory, sourceYml: true }, readStoredFile);
  assert.deepEqual(keysOfTable("## source.yml"), knownKeys(problems.map(({ reason }) => reason)));
});

test("docs/version-files.md has the formats", () => {
  const told = keysOfTable("## Formats");
  assert.equal(told.join(", "), formatNames());
  for (const ending of told) assert.ok(formatOf(`x${ending}`));
});

test("each form of time in docs/version-files.md is read where it says so", () => {
  const rows = tableBelow(document, "## The time of capture");
  assert.ok(rows.length > 5);
  for (const [form, inName, inFrontMatter] of rows) {
    for (const name of codeIn(inName!).filter((code) => code.includes("20")))
      assert.ok(captureTimeInName(name), `${form}: ${name}`);
    for (const value of codeIn(inFrontMatter!)) assert.equal(readCaptureTime(value).kind, "time", `${form}: ${value}`);
    assert.ok(codeIn(inName!).length > 0 || inName === "no", form);
    assert.ok(codeIn(inFrontMatter!).length > 0 || inFrontMatter === "no", form);
  }
});

/** Everything that the two tables tell of, in one store. */
const faulty: StoreFiles = {
  "2014-01-13T13-05-00Z.md": "x",
  "post/a/storm.md": "x",
  "post/a/2014-01-13T13-05-00Z.md": "---js\n{}\n---\nx",
  "post/a/2014-01-13T13-06-00Z.md": "---\ntitle: War: peace\n---\nx",
  "post/a/2014-01-13T13-07-00Z.md": "---\nlang: zh_CN\nlayout: x\ncaptured: 1389618300\n---\nx",
  "post/a/2014-01-13T13-08-00Z.md": "---\nx\n",
  "post/a/2014-01-13T13-09-00Z.txt": "",
  "post/a/1985-01-13T13-11-00Z.txt": "x",
  "post/a/2014-03-01T00-00-00Z.txt": new Uint8Array(20_000_001),
  "post/a/notes.docx": "x",
  "post/a/logo.png": "x",
  "post/h/2014-01-13T13-05-00Z.md": "x",
  "post/h/2099-01-13T13-05-00Z.md": "y",
  "post/a/storm 2014-01-13.html": "<p>x</p>",
  "post/a/2014-03-05T00-00-00Z.html": "<p>x</p>",
  "post/a/2014-03-05T00-00-00Z.html.yml": "title: [x",
  "post/a/2014-03-05T00-00-00Z.yml": "title: x",
  "post/a/2014-03-05T00-00-00Z_files/ad.html": "<p>x</p>",
  "post/a/b.md.yml": "title: x",
  "post/a/2014-01-13T13-06-00Z.txt": "---\ntitle: War\n---\nx",
  "post/a/2014-01-13T13-06-00Z.txt.yml": "title: Peace",
  "post/a/2014-03-02T00-00-00Z.html": Buffer.from("<p>F\xfcnf Geb\xfchren f\xfcr die F\xe4hre</p>", "latin1"),
  "post/a/2014-03-03T00-00-00Z.html": "<p>FÃ¼nf GebÃ¼hren</p>",
  "post/b/2014-01-13T13-05-00Z.md": "x",
  "post/b/article.yaml": "title: x\n",
  "post/c/2014-01-13T13-05-00Z.md": "x",
  "post/c/article.yml": "withheld: { reason: x }\n",
  "post/d/2014-01-13T13-05-00Z.md": "x",
  "post/d/2014-01-13t13-05-00Z.md": "x",
  "post/e/2014-01-13T13-05-00Z.md": "x",
  "post/e/2014-01-13T13-06-00Z.md": "y",
  "post/e/2014-01-13T13-07-00Z.md": "x",
  "post/e/article.yml": "withheld: { reason: x, date: 2014-01-14, files: [2014-01-13T13-05-00Z.md] }\n",
  "post/g/2014-01-13T13-05-00Z.md": "x",
  "post/g/article.yml": "withheld: { reason: x, date: 2014-01-14, files: [b.md] }\n",
  "post/h/2014-01-13T13-05-00Z.html": "<p>x</p>",
  "post/h/article.yml": "extract: { select: .story }\n",
  "post/i/2014-01-13T13-05-00Z.html": "<p>x</p>",
  "post/i/article.yml": "extract: { remove: ..ad }\n",
  "post/f/undated.md": "x",
  "post/.hidden/2014-01-13T13-05-00Z.md": "x",
};

for (const heading of ["| refused | the message says |", "| warned about | the message says |"]) {
  test(`the messages below “${heading}” in docs/version-files.md are those that are printed`, async () => {
    const root = storeOf(faulty);
    symlinkSync("2014-01-13T13-07-00Z.md", path.join(root, "post/a/2014-04-01T00-00-00Z.md"));
    const { problems } = await readStore(root);
    const printed = problems
      .filter(({ severity }) => severity === (heading.startsWith("| refused") ? "refused" : "warning"))
      .map(({ reason }) => reason);
    const [table] = document.text.slice(document.text.indexOf(heading)).split("\n\n");
    const told = table!
      .split("\n")
      .slice(2)
      .map((line) => /\| `([^`]+)`[^|]*\|$/.exec(line)?.[1])
      .filter((message) => message !== undefined);
    assert.ok(told.length > 6);
    for (const message of told)
      assert.ok(
        printed.some((reason) => reason.includes(message)),
        `${message}\nis not among\n${printed.join("\n")}`,
      );
  });
}
