import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { codeDigest } from "../../scripts/code/codeDigest.ts";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const start = {
  "scripts/build.ts": "1",
  "templates/page.njk": "2",
  "content/index.njk": "3",
  "outside/linked.ts": "4",
};

function checkout(): string {
  const root = temporaryFolder();
  writeStore(root, start);
  symlinkSync("../outside/linked.ts", path.join(root, "scripts/linked.ts"));
  symlinkSync("../outside", path.join(root, "templates/outside"));
  symlinkSync("../templates", path.join(root, "templates/back"));
  symlinkSync("nowhere", path.join(root, "scripts/.#build.ts"));
  return root;
}

/** Whether the digest is another once the file holds other bytes. */
function counts(file: string): boolean {
  const root = checkout();
  const before = codeDigest(root);
  writeStore(root, { [file]: "edited" });
  return codeDigest(root) !== before;
}

describe("codeDigest()", () => {
  const code = [
    ...Object.keys(start),
    "scripts/new/file.ts",
    "content/new.njk",
    ".eleventy.ts",
    ".eleventyignore",
    "tsconfig.json",
    "package-lock.json",
    "node_modules/.package-lock.json",
    "outside/more.njk",
  ];
  for (const file of code) it(`takes in ${file}`, () => assert.ok(counts(file)));

  const other = [
    "content/site.yml",
    "content/versions/paper/a.njk",
    "content/my-archive/paper/a.njk",
    "content/x.njk/a.njk",
    "scripts/bench/law/a.ts",
    "scripts/bench.ts",
    "scripts/mutate.ts",
    "scripts/mutation/a.ts",
    "scripts/preview/a.ts",
    "scripts/browser/a.ts",
    "scripts/hosts/netlify-cache/index.js",
    "scripts/hosts/netlify-skip.sh",
    "tests/a.test.ts",
    "docs/a.md",
  ];
  for (const file of other) it(`leaves out ${file}`, () => assert.ok(!counts(file)));

  it("differs by name, and not by where the checkout lies", () => {
    const root = checkout();
    assert.equal(codeDigest(root), codeDigest(checkout()));
    const before = codeDigest(root);
    writeFileSync(path.join(root, "scripts/empty.ts"), "");
    assert.notEqual(codeDigest(root), before);
  });

  it("takes in every script that a build imports", () => {
    const left = /^scripts\/(bench|browser|preview)\b|^scripts\/hosts\/netlify/;
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file) || !existsSync(path.join(repository, file))) return;
      seen.add(file);
      assert.doesNotMatch(file, left);
      const text = readFileSync(path.join(repository, file), "utf8");
      for (const [, name] of text.matchAll(/"(\.{1,2}\/[^"]+|workerThread)\.ts"/g))
        visit(path.posix.join(path.posix.dirname(file), `${name}.ts`));
    };
    for (const command of ["build", "merge"]) visit(`scripts/${command}.ts`);
    visit("scripts/workers/workerThread.ts");
    assert.ok(seen.size > 100, `${seen.size} scripts`);
  });
});
