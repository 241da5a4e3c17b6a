import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

it("a checkout that cannot be written to is built with --output and --cache elsewhere, and stays as it is", async () => {
  const repository = copyRepository();
  const versions = path.join(repository, "content/versions");
  rmSync(versions, { recursive: true });
  writeStore(versions, { "post/a/2026-01-01T00-00-00Z.md": "One.\n", "post/a/2026-01-02T00-00-00Z.md": "Two.\n" });
  const folder = temporaryFolder();
  const [output, cache] = [path.join(folder, "site"), path.join(folder, "cache")];
  const options = {
    repository,
    imports: [new URL("../fixtures/readOnlyCheckout.ts", import.meta.url).href],
    env: { READ_ONLY: repository },
  };
  const before = snapshot(path.join(repository, "content"));
  const built = await runScript("build.ts", ["--no-search", "--output", output, "--cache", cache], options);
  assert.equal(built.code, 0, built.stderr);
  assert.ok(existsSync(path.join(output, "post/a/index.html")));
  assert.deepEqual(
    filesBelow(path.join(cache, "articles")).filter((name) => !name.startsWith(".")),
    ["post/a.md"],
  );
  assert.match(
    built.stderr,
    /^content\/articles warning: cannot be written to \(EROFS\), so the generated markdown is in .*cache\/articles$/m,
  );
  assert.deepEqual(snapshot(path.join(repository, "content")), before);

  const inside = await runScript("build.ts", ["--no-search"], options);
  assert.equal(inside.code, 1);
  assert.match(
    inside.stderr,
    /: the disk is read-only\. Mount it for writing, or choose other folders with --output and --cache\.$/m,
  );
  assert.doesNotMatch(inside.stderr, /^ +at /m);
});
