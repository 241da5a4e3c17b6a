import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileChanges, folderHashes } from "../../../scripts/bench/runs/folderHashes.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { writeStore } from "../../fixtures/writeStore.ts";

describe("fileChanges()", () => {
  it("tells files that came, went and changed their bytes, at every depth", async () => {
    const [before, after] = [temporaryFolder(), temporaryFolder()];
    writeStore(before, { "same.txt": "a", "a/edited.txt": "one", "a/b/gone.txt": "x" });
    writeStore(after, { "same.txt": "a", "a/edited.txt": "two", "new/.hidden": "" });
    assert.deepEqual(fileChanges(await folderHashes(before), await folderHashes(after)), {
      added: ["new/.hidden"],
      removed: ["a/b/gone.txt"],
      changed: ["a/edited.txt"],
    });
  });
});
