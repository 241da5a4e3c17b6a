import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { folderSize } from "../../scripts/site/folderSize.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

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
