import assert from "node:assert/strict";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { readBlobs } from "../../../scripts/import/git/readBlobs.ts";
import { UserError } from "../../../scripts/system/userError.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

it("readBlobs() takes no half of a text for the whole", { skip: process.platform === "win32" }, async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "bin"));
  const git = path.join(folder, "bin/git");
  writeFileSync(git, `#!/bin/sh\nprintf '%s blob 100\\nhalf' ${"a".repeat(40)}\n`);
  chmodSync(git, 0o755);
  const before = process.env.PATH;
  process.env.PATH = `${path.dirname(git)}${path.delimiter}${before}`;
  try {
    await assert.rejects(
      readBlobs(folder, ["a".repeat(40)], 1_000).next(),
      (error) => error instanceof UserError && /ended within a text/.test(error.message),
    );
  } finally {
    process.env.PATH = before;
  }
});
