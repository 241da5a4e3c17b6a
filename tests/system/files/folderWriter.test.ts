import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { folderWriter } from "../../../scripts/system/files/folderWriter.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

describe("folderWriter()", () => {
  it("writes a file and the folders between, whether or not the path begins with a slash", () => {
    const folder = temporaryFolder();
    const writer = folderWriter(folder);
    writer.write("/paper/story/feed.xml", "one");
    writer.write("paper/story/article.json", "two");
    writer.write("paper/story/article.json", Buffer.from("2"));
    assert.deepEqual(filesBelow(folder), ["paper/story/article.json", "paper/story/feed.xml"]);
    assert.equal(readFileSync(path.join(folder, "paper/story/article.json"), "utf8"), "2");
    assert.equal(String(writer.read("/paper/story/feed.xml")), "one");
  });

  for (const below of ["../x", "/../x", "a/../../x", "", ".", "/", "a/..", "../folder-2/x"]) {
    it(`refuses "${below}"`, () => {
      const root = temporaryFolder();
      const folder = path.join(root, "folder");
      mkdirSync(folder);
      assert.throws(() => folderWriter(folder).write(below, "text"), /leads out of/);
      assert.throws(() => folderWriter(folder).read(below), /leads out of/);
      assert.deepEqual(filesBelow(root), []);
    });
  }

  it("follows no link out of the folder", () => {
    const root = temporaryFolder();
    const folder = path.join(root, "folder");
    mkdirSync(folder);
    mkdirSync(path.join(root, "outside"));
    writeFileSync(path.join(root, "outside/file"), "mine");
    symlinkSync(path.join(root, "outside"), path.join(folder, "away"));
    symlinkSync(path.join(root, "outside/file"), path.join(folder, "file"));
    const writer = folderWriter(folder);
    assert.throws(() => writer.write("away/x", "text"), /leads out of/);
    assert.throws(() => writer.write("away/new/x", "text"), /leads out of/);
    assert.throws(() => writer.write("file", "text"), /ELOOP/);
    assert.deepEqual(filesBelow(path.join(root, "outside")), ["file"]);
    assert.equal(readFileSync(path.join(root, "outside/file"), "utf8"), "mine");
  });
});
