import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { seededFiles, writeSeededArchive } from "../../../scripts/bench/archives/seededArchive.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const archive = (articles: number, seed: number) => [...seededFiles(articles, seed)];

describe("seededFiles()", () => {
  it("gives the same archive for the same seed, and another for another", () => {
    assert.deepEqual(archive(5, 1), archive(5, 1));
    assert.notDeepEqual(archive(5, 1), archive(5, 2));
  });

  it("begins a larger archive with the articles of a smaller one", () => {
    assert.deepEqual(archive(20, 1).slice(0, 5), archive(5, 1));
  });

  it("makes four and a half versions an article, of twenty sources, over six years", () => {
    const articles = archive(1_000, 1);
    const files = articles.flat();
    assert.ok(Math.abs(files.length / articles.length - 4.5) < 0.15, `${files.length / articles.length}`);
    const [sources, years] = [0, 1].map((segment) => new Set(files.map((file) => file.path.split("/")[segment])));
    assert.equal(sources!.size, 20);
    assert.equal(years!.size, 6);
  });

  it("names each version by its capture, in order", () => {
    for (const files of archive(50, 1)) {
      const names = files.map((file) => path.basename(file.path));
      assert.deepEqual(names, [...new Set(names)].sort());
      for (const name of names) assert.match(name, /^20\d\d-\d\d-\d\dT\d\d-\d\d-\d\dZ\.md$/);
    }
  });
});

describe("writeSeededArchive()", () => {
  it("writes the files and counts them", async () => {
    const folder = temporaryFolder();
    const versions = await writeSeededArchive(folder, 10, 1);
    const files = archive(10, 1).flat();
    assert.equal(versions, files.length);
    assert.deepEqual(filesBelow(folder), files.map((file) => file.path).sort());
  });
});
