import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { writeStore } from "../fixtures/writeStore.ts";
import { readDocument } from "./documents.ts";

/** The files that an example of CONTRIBUTING.md shows, by path: each is named before an indented block. */
function filesOfExample(heading: string): Map<string, string> {
  const { text } = readDocument("CONTRIBUTING.md");
  const from = text.indexOf(`\n### Example: ${heading}\n`);
  assert.ok(from >= 0, heading);
  const next = text.indexOf("\n### ", from + 1);
  const section = text.slice(from, next < 0 ? undefined : next);
  const shown = /`((?:scripts|content|templates)\/[^`]+)`[^`]*(?:`[^`]+`[^`]*)*?:\n\n {3}```\w+\n([\s\S]*?)^ {3}```$/gm;
  return new Map([...section.matchAll(shown)].map(([, file, body]) => [file!, body!.replace(/^ {3}/gm, "")]));
}

/** The line that each example adds to a registry. */
const registrations: [file: string, before: string, name: string, from: string][] = [
  ["scripts/labels/labels.ts", "Label[] = [", "question", "./question.ts"],
  ["scripts/lists/siteLists.ts", "ownPaths = [", '"/sources/"', ""],
  ["templates/messages/en.ts", "en = {", "sources", "./en/sources.ts"],
  ["scripts/lists/lists.ts", "ListDefinition[] = [", "headlines", "./reducers/headlines.ts"],
];

describe("what CONTRIBUTING.md adds to a checkout, a new file and a line in a registry each", () => {
  const repository = smallRepository();
  const read = (below: string) => readFileSync(path.join(repository, "_site", below), "utf8");

  before(async () => {
    const files = ["a label", "a page", "a message", "a list"].flatMap((heading) => [...filesOfExample(heading)]);
    assert.deepEqual(
      files.map(([file]) => file),
      [
        "scripts/labels/question.ts",
        "content/sources.njk",
        "templates/messages/en/sources.ts",
        "scripts/lists/reducers/headlines.ts",
        "templates/layouts/headlines.njk",
      ],
    );
    for (const [file, text] of files) writeFileSync(path.join(repository, file), text);
    for (const [file, opening, name, from] of registrations) {
      const registry = path.join(repository, file);
      const text = readFileSync(registry, "utf8");
      assert.ok(text.includes(opening), `${file} has ${opening}`);
      const added = text.replace(opening, `$&${name}, `);
      writeFileSync(registry, from ? `import { ${name} } from "${from}";\n${added}` : added);
    }
    for (const [name, titles] of [
      ["harbour", ["Harbour opens", "Harbour opens late"]],
      ["bridge", ["Bridge opens", "Bridge opens late", "Bridge opens late?"]],
    ] as const)
      writeStore(
        path.join(repository, "content/versions/gazette", name),
        Object.fromEntries(
          titles.map((title, n) => [
            `2021-01-0${n + 1}T00-00-00Z.md`,
            `---\ntitle: ${title}\n---\nThe story of ${name}.\n`,
          ]),
        ),
      );
    const built = await runScript("build.ts", ["--no-search", "--url", "https://archive.example"], { repository });
    assert.equal(built.code, 0, built.stderr);
  });

  it("a label marks its changes, and is explained on the about page", () => {
    const { changes } = JSON.parse(read("gazette/bridge/article.json"));
    assert.deepEqual(
      changes.map(({ labels }: { labels: string[] }) => labels.includes("question")),
      [false, true],
    );
    assert.match(read("about/index.html"), /id="label-question"/);
  });

  it("a page is written, with its address in the sitemap", () => {
    assert.match(read("sources/index.html"), /href="\/gazette\/"/);
    assert.match(read("sitemap.xml"), /\/sources\/<\/loc>/);
  });

  it("a message is what a template shows", () => {
    assert.match(read("sources/index.html"), /<h1>2 sources are watched<\/h1>/);
  });

  it("a list has its pages, newest change first, in the sitemap too, and a feed", () => {
    const linked = [...read("data/headlines/index.html").matchAll(/href="\/gazette\/(\w+)\/#(change-[\dTZ]+)"/g)];
    assert.deepEqual(
      [...new Set(linked.map(([, article, anchor]) => `${article} ${anchor}`))],
      ["bridge change-20210103T000000Z", "harbour change-20210102T000000Z", "bridge change-20210102T000000Z"],
    );
    assert.match(read("sitemap.xml"), /\/data\/headlines\/<\/loc>/);
    assert.match(read("data/headlines/feed.xml"), /<title>Headlines<\/title>/);
  });

  it("a label has a list of its changes, and of those of each source", () => {
    for (const below of ["kind/question/index.html", "gazette/kind/question/index.html"])
      assert.match(read(below), /href="\/gazette\/bridge\/#change-20210103T000000Z"/, below);
  });
});
