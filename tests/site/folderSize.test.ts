import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { folderSize } from "../../scripts/site/folderSize.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

describe("folderSize()", () => {
  it("counts files and bytes at every depth", async () => {
    const folder = temporaryFolder();
    writeStore(folder, { "a.txt": "äb", "b/c/d.txt": "12345", "b/.hidden": "" });
    assert.deepEqual(await folderSize(folder), { files: 3, bytes: 8 });
  });
});
