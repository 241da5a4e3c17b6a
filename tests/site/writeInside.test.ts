import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { writeInside } from "../../scripts/site/writeInside.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

describe("writeInside()", () => {
  it("writes a file and the folders between, whether or not the path begins with a slash", async () => {
    const folder = temporaryFolder();
    await writeInside(folder, "/paper/story/feed.xml", "one");
    await writeInside(folder, "paper/story/article.json", "two");
    await writeInside(folder, "paper/story/article.json", "2");
    assert.deepEqual(filesBelow(folder), ["paper/story/article.json", "paper/story/feed.xml"]);
    assert.equal(readFileSync(path.join(folder, "paper/story/article.json"), "utf8"), "2");
  });

  for (const below of ["../x", "/../x", "a/../../x", "", ".", "/", "a/..", "../folder-2/x"]) {
    it(`refuses "${below}"`, async () => {
      const root = temporaryFolder();
      const folder = path.join(root, "folder");
      mkdirSync(folder);
      await assert.rejects(writeInside(folder, below, "text"), /leads out of/);
      assert.deepEqual(filesBelow(root), []);
    });
  }

  it("follows no link out of the folder", async () => {
    const root = temporaryFolder();
    const folder = path.join(root, "folder");
    mkdirSync(folder);
    mkdirSync(path.join(root, "outside"));
    writeFileSync(path.join(root, "outside/file"), "mine");
    symlinkSync(path.join(root, "outside"), path.join(folder, "away"));
    symlinkSync(path.join(root, "outside/file"), path.join(folder, "file"));
    await assert.rejects(writeInside(folder, "away/x", "text"), /leads out of/);
    await assert.rejects(writeInside(folder, "file", "text"), /ELOOP/);
    assert.deepEqual(filesBelow(path.join(root, "outside")), ["file"]);
    assert.equal(readFileSync(path.join(root, "outside/file"), "utf8"), "mine");
  });
});
