import assert from "node:assert/strict";
import fs, { readdirSync, readlinkSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../scripts/build/buildSite.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

function archive() {
  const root = temporaryFolder();
  const at = (below: string) => path.join(root, below);
  writeStore(at("versions"), { "paper/a/2024-01-01T00-00-00Z.md": "# A\n\nThe first." });
  writeStore(root, { "site.yml": "title: Archive\n" });
  const options = { versions: at("versions"), output: at("site"), cache: at("cache"), jobs: 1 };
  const build = () => buildSite({ ...options, strict: false, search: false }, () => {}, at("site.yml"));
  return { at, build };
}

describe("buildSite()", () => {
  it("leaves the markdown as it was where the site cannot be published", async (test) => {
    const { at, build } = archive();
    await build();
    const before = snapshot(at("cache/articles"));
    writeStore(at("versions"), { "paper/b/2024-01-01T00-00-00Z.md": "# B\n\nThe second." });
    const { renameSync } = fs;
    const restore = () => {
      fs.renameSync = renameSync;
      syncBuiltinESMExports();
    };
    test.after(restore);
    fs.renameSync = (from, to) => {
      if (to === at("site") && String(from).includes("-new-"))
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
      renameSync(from, to);
    };
    syncBuiltinESMExports();
    await assert.rejects(build(), /EACCES/);
    assert.deepEqual(snapshot(at("cache/articles")), before);
    restore();
    await build();
    assert.deepEqual(
      filesBelow(at("cache/articles")).filter((file) => file.endsWith(".md")),
      ["paper/a.md", "paper/b.md"],
    );
  });

  it("has closed its recordLogs when it removes them", { skip: process.platform !== "linux" }, async (test) => {
    const { build } = archive();
    const { rm } = promises;
    test.after(() => {
      promises.rm = rm;
      syncBuiltinESMExports();
    });
    const open: string[][] = [];
    promises.rm = async (file, options) => {
      if (String(file).endsWith(".variorum-records"))
        open.push(openFiles().filter((each) => each.startsWith(String(file))));
      await rm(file, options);
    };
    syncBuiltinESMExports();
    await build();
    assert.deepEqual(open, [[]]);
  });
});

/** Of this process. */
function openFiles(): string[] {
  return readdirSync("/proc/self/fd").flatMap((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`);
    } catch {
      // That of the folder itself is closed again.
      return [];
    }
  });
}
