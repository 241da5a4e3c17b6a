import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
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
    await first.commit();
    const second = await openGeneratedArticles(folder);
    await second.write(file("paper/a.md"));
    await second.commit();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.deepEqual(
      filesBelow(path.join(folder, "..")).map((below) => below.split("/")[1]),
      [".variorum-articles", "paper"],
    );
  });

  it("leaves the folder as it was where the build fails, and clears away what a killed one left", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    const first = await openGeneratedArticles(folder);
    await first.write(file("paper/a.md"));
    await first.commit();
    mkdirSync(path.join(folder, ".variorum-new/paper"), { recursive: true });
    writeFileSync(path.join(folder, ".variorum-new/paper/b.md"), "half");
    const second = await openGeneratedArticles(folder);
    await second.write({ path: "paper/a.md", text: "new" });
    await second.write(file("paper/b.md"));
    await second.discard();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
    assert.equal(readFileSync(path.join(folder, "paper/a.md"), "utf8"), "paper/a.md");
  });

  it("leaves the folder to a build that is writing it, and says so", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    const first = await openGeneratedArticles(folder);
    const second = await openGeneratedArticles(folder);
    assert.equal(first.notice, undefined);
    assert.match(second.notice!.reason, /^left as it is: another build \(process \d+, since .+Z\) is writing it$/);
    await first.write(file("paper/a.md"));
    await second.write(file("paper/b.md"));
    await second.commit();
    await first.commit();
    assert.deepEqual(filesBelow(folder), [".variorum-articles", "paper/a.md"]);
  });

  it("puts a file where a folder was, and a folder where a file was", async () => {
    const folder = path.join(temporaryFolder(), "articles");
    for (const names of [
      ["paper/a/b.md", "c.md"],
      ["paper/a", "c.md/d.md"],
    ]) {
      const generated = await openGeneratedArticles(folder);
      for (const name of names) await generated.write(file(name));
      await generated.commit();
      assert.deepEqual(filesBelow(folder), [".variorum-articles", ...names].sort());
    }
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
