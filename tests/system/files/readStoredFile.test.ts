import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

describe("readStoredFile()", () => {
  for (const bytes of [0, 1, 5_000, 300_000])
    it(`reads a file of ${bytes} bytes`, () => {
      const file = path.join(temporaryFolder(), "file");
      const content = Buffer.alloc(bytes, "some words ");
      writeFileSync(file, content);
      assert.deepEqual(readStoredFile(file, bytes), { kind: "bytes", bytes: content });
    });
});
