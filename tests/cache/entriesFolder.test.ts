import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { type Build, entriesFolder } from "../../scripts/cache/entriesFolder.ts";
import { FolderError } from "../../scripts/system/userError.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

const marker = ".variorum-cache";
const entry = `ab/${"c".repeat(62)}`;
const folderOf = (files: StoreFiles) => {
  const folder = temporaryFolder();
  writeStore(folder, files);
  return folder;
};

describe("entriesFolder()", () => {
  it("makes and marks a cache that is missing, and one that is empty", async () => {
    for (const cache of [path.join(temporaryFolder(), "deep/cache"), temporaryFolder()]) {
      assert.equal(await entriesFolder(cache, "site"), path.join(cache, "work-site"));
      assert.deepEqual(filesBelow(cache), [marker]);
      await entriesFolder(cache, "site");
    }
  });

  it("takes what earlier builds and the bench left without a marker", async () => {
    const files = { "articles/.variorum-articles": "", "articles/paper/a.md": "", "bench.json": "{}" };
    const cache = folderOf({ ...files, [`work-site/${entry}`]: "" });
    mkdirSync(path.join(cache, "work-shard-1-of-2"));
    await entriesFolder(cache, "site");
    assert.deepEqual(filesBelow(cache), [...Object.keys(files), marker, `work-site/${entry}`].sort());
  });

  const foreign: StoreFiles[] = [
    { "letter.txt": "" },
    { ".profile": "" },
    { "work-notes/letter.txt": "" },
    { "work-site": "" },
    { "work-site/letter.txt": "" },
    { "work-shard-1-of-2/letters/of-mine": "" },
    { "articles/letter.md": "" },
    { "bench.json": "{}", "photos/one.jpg": "" },
  ];
  for (const files of foreign)
    it(`refuses a folder of ${Object.keys(files).join(" and ")}, and touches nothing`, async () => {
      const cache = folderOf(files);
      for (const build of ["site", "merge", "shard-1-of-3"] as const)
        await assert.rejects(
          entriesFolder(cache, build),
          (error) => error instanceof FolderError && /^--cache .* choose an empty folder\.$/.test(error.message),
        );
      assert.deepEqual(filesBelow(cache), Object.keys(files).sort());
    });

  it("removes what other builds left, and nothing of another name", async () => {
    const others = ["work-notes/a", "work-sites/a", "work-shard-1-of-x/a", "articles/a", "bench.json"];
    const ours = ["work-site/a", "work-merge/a", "work-shard-1-of-2/a", "work-shard-2-of-2/a", "work-shard-1-of-3/a"];
    const left: [Build, number[]][] = [
      ["site", [0]],
      ["merge", [0, 1, 2, 3, 4]],
      ["shard-1-of-2", [1, 2, 3]],
    ];
    for (const [build, kept] of left) {
      const cache = folderOf(Object.fromEntries([...others, ...ours].map((file) => [file, ""])));
      writeFileSync(path.join(cache, marker), "");
      await entriesFolder(cache, build);
      assert.deepEqual(filesBelow(cache), [...others, marker, ...kept.map((at) => ours[at]!)].sort());
    }
  });
});
