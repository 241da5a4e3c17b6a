import assert from "node:assert/strict";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { createWhole, removeDrafts } from "../../../scripts/system/files/createWhole.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

describe("createWhole()", () => {
  it("creates a file, and leaves one that is there as it is", () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "a.md");
    assert.equal(createWhole(file, "one"), true);
    assert.equal(createWhole(file, "two"), false);
    assert.deepEqual(readdirSync(folder), ["a.md"]);
  });
});

describe("removeDrafts()", () => {
  it("removes the drafts of processes that are gone and old ones, and nothing else", () => {
    const folder = temporaryFolder();
    // No system has a process of this number.
    const gone = ".a.md-4194999-0123456789ab";
    const old = `.a.md-${process.pid}-0123456789ab`;
    const written = `.b.md-${process.pid}-0123456789ab`;
    const others = ["a.md-4194999-0123456789ab", ".gitkeep", ".a.md-4194999"];
    for (const name of [gone, old, written, ...others]) writeFileSync(path.join(folder, name), "half");
    utimesSync(path.join(folder, old), 0, 0);
    removeDrafts(folder, readdirSync(folder));
    assert.deepEqual(readdirSync(folder).sort(), [written, ...others].sort());
  });
});
