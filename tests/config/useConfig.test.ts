import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readDocument } from "../docs/documents.ts";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** The files that docs/extending.md shows, by path. */
function filesOfExample(): Map<string, string> {
  const { text } = readDocument("docs/extending.md");
  const shown = /^`([\w./]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
  return new Map([...text.matchAll(shown)].map(([, file, body]) => [file!, body!]));
}

/** A checkout with these files of a publisher's own. */
function extended(files: Iterable<readonly [string, string]>): string {
  const repository = smallRepository();
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(repository, file)), { recursive: true });
    writeFileSync(path.join(repository, file), text);
  }
  return repository;
}

const broken = async (config: string) => {
  const { code, stderr } = await runScript("build.ts", [], { repository: extended([["variorum.config.ts", config]]) });
  return { code, stderr };
};

describe("variorum.config.ts", () => {
  it("adds a label, a format, a filter and a page, as docs/extending.md shows", async () => {
    const files = filesOfExample();
    assert.equal(files.size, 5);
    const repository = extended(files);
    writeStore(path.join(repository, "content/versions/post/capsule"), {
      "2021-01-01T00-00-00Z.gmi": "# Fees\nIs the fee 20 crowns?\nNobody knows.\n",
      "2021-01-02T00-00-00Z.gmi": "# Fees\nIs the fee 20 crowns!\nNobody knows.\n",
    });
    // A hundred articles, so that threads read formats and labels too.
    for (let n = 0; n < 100; n++)
      writeStore(path.join(repository, "content/versions/many", `a${n}`), { "2021-01-01T00-00-00Z.gmi": "One.\n" });
    const built = await runScript("build.ts", ["--jobs", "2"], { repository });
    assert.equal(built.code, 0, built.stderr);
    const read = (below: string) => readFileSync(path.join(repository, "_site", below), "utf8");
    const article = JSON.parse(read("post/capsule/article.json"));
    assert.deepEqual(article.paragraphs[0], { text: "Fees", type: "heading", level: 1 });
    assert.deepEqual(article.changes[0].labels, ["question"]);
    assert.match(
      read("post/capsule/index.html"),
      /title="Inside a sentence a question mark was added or removed\.">Question</,
    );
    assert.match(read("about/index.html"), /id="label-question"/);
    assert.match(read("data/busiest/index.html"), /<h1>Busiest V<\/h1>[\s\S]*\/post\/capsule\//);
    assert.equal(JSON.parse(read("many/a99/article.json")).versions.length, 1);

    // Another rule is other code: nothing is taken from the cache.
    const label = path.join(repository, "extensions/question.ts");
    writeFileSync(label, readFileSync(label, "utf8").replace("[?？؟]", "[;]"));
    const again = await runScript("build.ts", ["--json"], { repository });
    assert.equal(JSON.parse(again.stdout.trimEnd().split("\n").at(-1)!).reused, 0);
    assert.deepEqual(JSON.parse(read("post/capsule/article.json")).changes[0].labels, []);
  });

  const wrong: [sentence: string, config: string, message: RegExp][] = [
    [
      "an unknown key",
      "export default { label: [] };",
      /^variorum\.config\.ts: unknown key "label" \(known: labels, formats, filters, lists, importers\)\n$/,
    ],
    [
      "a label without a name",
      'export default { labels: [{ title: "A", rule: "B.", applies() {} }] };',
      /^variorum\.config\.ts: labels\[0\]\.name must be a name of small letters/,
    ],
    [
      "an importer that reads nothing",
      'export default { importers: [{ name: "drawer", summary: "A", what: "B" }] };',
      /^variorum\.config\.ts: importers\[0\] must have a function captures/,
    ],
    [
      "the name of an importer of ours",
      'export default { importers: [{ name: "jsonl", summary: "A", what: "B", captures() {} }] };',
      /^variorum\.config\.ts: importers has "jsonl", which is there already/,
    ],
    [
      "the name of a label of ours",
      'export default { labels: [{ name: "number", title: "A", rule: "B.", applies: () => true }] };',
      /^variorum\.config\.ts: labels has "number", which is there already/,
    ],
    [
      "no default export",
      "export const labels = [];",
      /^variorum\.config\.ts: what it exports by default must be an object/,
    ],
    [
      "a file that throws",
      'throw new Error("no such table");',
      /^variorum\.config\.ts cannot be loaded: no such table/,
    ],
  ];
  for (const [sentence, config, message] of wrong) {
    it(`ends a build before it begins for ${sentence}`, async () => {
      const { code, stderr } = await broken(config);
      assert.equal(code, 1);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack, for what a person can put right");
    });
  }

  it("is named where what it adds fails", async () => {
    const { code, stderr } = await broken(
      'export default { labels: [{ name: "own", title: "A", rule: "B.", applies() { throw new TypeError("x is null"); } }] };',
    );
    assert.equal(code, 1);
    assert.match(stderr, /label "own" of variorum\.config\.ts: x is null/);
  });
});
