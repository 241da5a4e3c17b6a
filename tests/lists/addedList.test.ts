import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readDocument } from "../docs/documents.ts";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** The files that CONTRIBUTING.md shows for a list, by path: each is named in front of an indented block. */
function filesOfExample(): Map<string, string> {
  const { text } = readDocument("CONTRIBUTING.md");
  const section = text.slice(text.indexOf("## Example: a list"));
  const shown = /`((?:scripts|content)\/[^`]+)`[^`]*(?:`[^`]+`[^`]*)*?:\n\n {3}```\w+\n([\s\S]*?)^ {3}```$/gm;
  return new Map([...section.matchAll(shown)].map(([, file, body]) => [file!, body!.replace(/^ {3}/gm, "")]));
}

describe("a list that a publisher adds", () => {
  it("is a reducer, a template and a line in the registry, as CONTRIBUTING.md shows", async () => {
    const repository = smallRepository();
    const files = filesOfExample();
    assert.deepEqual([...files.keys()], ["scripts/lists/reducers/labelPages.ts", "content/label.njk"]);
    for (const [file, text] of files) writeFileSync(path.join(repository, file), text);
    const registry = path.join(repository, "scripts/lists/lists.ts");
    const added = readFileSync(registry, "utf8").replace("ListDefinition[] = [", "$&labelPages, ");
    writeFileSync(registry, `import { labelPages } from "./reducers/labelPages.ts";\n${added}`);
    for (const [name, titles] of [
      ["harbour", ["Harbour opens", "Harbour opens late"]],
      ["bridge", ["Bridge opens", "Bridge opens late", "Bridge closed"]],
    ] as const)
      writeStore(
        path.join(repository, "content/versions/post", name),
        Object.fromEntries(
          titles.map((title, n) => [
            `2021-01-0${n + 1}T00-00-00Z.md`,
            `---\ntitle: ${title}\n---\nThe story of ${name}.\n`,
          ]),
        ),
      );

    const built = await runScript("build.ts", [], { repository });
    assert.equal(built.code, 0, built.stderr);
    const read = (below: string) => readFileSync(path.join(repository, "_site", below), "utf8");
    const linked = [...read("labels/headline/index.html").matchAll(/href="\/post\/(\w+)\/#(change-[\dTZ]+)"/g)];
    assert.deepEqual(
      [...new Set(linked.map(([, article, anchor]) => `${article} ${anchor}`))],
      ["bridge change-20210103T000000Z", "harbour change-20210102T000000Z", "bridge change-20210102T000000Z"],
    );
    assert.match(read("sitemap.xml"), /\/labels\/headline\/<\/loc>/);
  });
});
