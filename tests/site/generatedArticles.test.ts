import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { openGeneratedArticles } from "../../scripts/site/generatedArticles.ts";
import { FolderError } from "../../scripts/site/outputFolder.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const file = (below: string) => ({ path: below, text: below });

describe("openGeneratedArticles()", () => {
  it("removes what is not written again, and the folders that leaves empty", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    const first = await openGeneratedArticles(folder);
    for (const below of ["paper/a.md", "paper/b.md", "paper/b/changes/1.md", "gone/deep/c.md"])
      await first.write(file(below));
    await first.removeOthers();
    const second = await openGeneratedArticles(folder);
    await second.write(file("paper/a.md"));
    await second.removeOthers();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.deepEqual(
      filesBelow(path.join(folder, "..")).map((below) => below.split("/")[1]),
      [".variorum-articles", "paper"],
    );
  });

  it("refuses a folder that no build wrote", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "letter.txt"), "");
    await assert.rejects(openGeneratedArticles(folder), FolderError);
    assert.deepEqual(filesBelow(folder), ["letter.txt"]);
  });

  it("refuses a folder that is a link, and a site", async () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, "site"));
    symlinkSync(path.join(root, "site"), path.join(root, "link"));
    await assert.rejects(openGeneratedArticles(path.join(root, "link")), FolderError);
    writeFileSync(path.join(root, "site/.variorum"), "");
    writeFileSync(path.join(root, "site/index.html"), "");
    await assert.rejects(openGeneratedArticles(path.join(root, "site")), FolderError);
  });
});
