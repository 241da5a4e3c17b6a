import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { folderWriter } from "../../scripts/site/folderWriter.ts";
import { openGeneratedArticles, removeOtherArticles } from "../../scripts/site/generatedArticles.ts";
import { FolderError } from "../../scripts/site/outputFolder.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

describe("openGeneratedArticles()", () => {
  it("makes a folder whose files removeOtherArticles() may remove, but for those of today", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    await openGeneratedArticles(folder);
    const writer = folderWriter(folder);
    for (const below of ["paper/a.md", "paper/b.md", "paper/b/changes/1.md", "gone/deep/c.md"])
      writer.write(below, below);
    await openGeneratedArticles(folder);
    await removeOtherArticles(folder, new Set(["paper/a.md"]));
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
