import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listStore } from "../../scripts/store/listStore.ts";
import { storeDigest } from "../../scripts/store/storeDigest.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

const start = {
  "paper/one/2024-01-01.md": "one",
  "paper/one/article.yml": "title: One",
  "paper/source.yml": "name: A",
};

async function digestOf(files: StoreFiles): Promise<string> {
  const folder = temporaryFolder();
  writeStore(folder, files);
  return storeDigest(await listStore(folder), readStoredFile);
}

describe("storeDigest()", () => {
  it("is the same wherever the store lies", async () => {
    assert.equal(await digestOf(start), await digestOf(start));
  });

  for (const [name, more] of [
    ["a version more", { "paper/one/2024-01-02.md": "two" }],
    ["another text of a version, of the same length", { "paper/one/2024-01-01.md": "two" }],
    ["facts beside a version", { "paper/one/2024-01-01.md.yml": "title: One" }],
    ["an article more", { "paper/two/2024-01-01.md": "one" }],
    ["a source more", { "press/one/2024-01-01.md": "one" }],
    ["other settings of an article", { "paper/one/article.yml": "title: Uno" }],
    ["other settings of a source", { "paper/source.yml": "name: B" }],
  ] as const)
    it(`differs for ${name}`, async () => {
      assert.notEqual(await digestOf(start), await digestOf({ ...start, ...more }));
    });
});
