import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bothSizes, folderSize } from "../../../scripts/system/files/folderSize.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { writeStore } from "../../fixtures/writeStore.ts";

describe("folderSize()", () => {
  it("counts files and bytes at every depth, and names the largest file and the fullest folder", async () => {
    const folder = temporaryFolder();
    writeStore(folder, { "a.txt": "äb", "b/c/d.txt": "12345", "b/.hidden": "", "b/e.txt": "123" });
    assert.deepEqual(folderSize(folder), {
      files: 4,
      bytes: 11,
      largestFile: { path: "b/c/d.txt", bytes: 5 },
      fullestFolder: { path: "b", files: 2 },
    });
  });

  it("names the first by name of equals, and counts folders as no files", async () => {
    const folder = temporaryFolder();
    writeStore(folder, { "z.txt": "1", "a.txt": "2", "c/1/x": "1", "c/2/x": "1", "c/3/x": "1" });
    const { largestFile, fullestFolder } = folderSize(folder);
    assert.deepEqual(largestFile, { path: "a.txt", bytes: 1 });
    assert.deepEqual(fullestFolder, { path: ".", files: 2 });
  });

  it("finds nothing in an empty folder", async () => {
    const { files, bytes } = folderSize(temporaryFolder());
    assert.deepEqual([files, bytes], [0, 0]);
  });
});

describe("bothSizes()", () => {
  const files = { "a/x": "12", "a/y": "1", "a.txt": "12", "search/x": "12", "search/y": "1", "search/part/z": "123" };

  for (const name of ["a", "a.txt", "search", "none"])
    it(`is the size of the whole, counted without ${name} and of ${name} alone`, () => {
      const folder = temporaryFolder();
      writeStore(folder, files);
      const rest = folderSize(folder, (each) => each !== name);
      const alone = folderSize(folder, (each) => each === name);
      assert.notDeepEqual(rest, alone);
      assert.deepEqual(bothSizes(rest, alone), folderSize(folder));
      assert.deepEqual(bothSizes(alone, rest), folderSize(folder));
    });
});
