import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { repository } from "../fixtures/repository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { type StoreFiles, writeStore } from "../fixtures/writeStore.ts";

const toml = readFileSync(path.join(repository, "netlify.toml"), "utf8");
const [, command] = /^\s*ignore = "(.*)"$/m.exec(toml) ?? [];
const script = "scripts/hosts/netlify-skip.sh";

const person = { NAME: "Ada", EMAIL: "ada@example.org" };
const identity = Object.fromEntries(
  ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  ),
);

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...identity, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** Writes files and commits them; returns the commit. */
function commit(folder: string, files: StoreFiles): string {
  writeStore(folder, files);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "x");
  return git(folder, "rev-parse", "HEAD");
}

/** A repository with the script, and a first commit. */
function archive(): { folder: string; first: string } {
  const folder = temporaryFolder();
  git(folder, "init", "--quiet");
  mkdirSync(path.join(folder, path.dirname(script)), { recursive: true });
  cpSync(path.join(repository, script), path.join(folder, script));
  const first = commit(folder, {
    "README.md": "An archive\n",
    "content/versions/post/storm/2020-01-01T00-00-00Z.md": "One.\n",
  });
  return { folder, first };
}

/** Asks as Netlify does: whether the build is skipped. */
function isSkipped(folder: string, last: string | undefined, commit: string | undefined): boolean {
  const refs = { ...(last !== undefined && { CACHED_COMMIT_REF: last }), ...(commit && { COMMIT_REF: commit }) };
  const env: NodeJS.ProcessEnv = { ...process.env, ...refs };
  return spawnSync("bash", ["-c", command!], { cwd: folder, env }).status === 0;
}

describe("the ignore command of netlify.toml", () => {
  const pushes: [what: string, files: StoreFiles, skipped: boolean][] = [
    ["README.md", { "README.md": "Another\n" }, true],
    ["documentation, tests and workflows", { "docs/a.md": "a", "tests/b.test.ts": "b", ".github/w.yml": "c" }, true],
    ["a version", { "content/versions/post/storm/2020-01-02T00-00-00Z.md": "Two.\n" }, false],
    ["a version together with README.md", { "README.md": "x", "content/versions/post/a/1.md": "x" }, false],
    ["an article called docs", { "content/versions/post/docs/2020-01-02T00-00-00Z.md": "x" }, false],
    ["a README.md among the versions", { "content/versions/post/storm/README.md": "x" }, false],
    ["settings", { "content/site.yml": "title: x\n" }, false],
    ["a template", { "templates/layouts/base.njk": "x" }, false],
    ["a script", { "scripts/build.ts": "x" }, false],
    ["netlify.toml", { "netlify.toml": "x" }, false],
    ["a package", { "package-lock.json": "{}" }, false],
    ["a file that nobody has thought of", { "new.thing": "x" }, false],
  ];
  for (const [what, files, skipped] of pushes) {
    it(`${skipped ? "skips" : "builds"} a push of ${what}`, () => {
      const { folder, first } = archive();
      assert.equal(isSkipped(folder, first, commit(folder, files)), skipped);
    });
  }

  it("builds where a version was removed or renamed", () => {
    const { folder, first } = archive();
    git(folder, "mv", "content/versions/post/storm", "content/versions/post/gale");
    assert.equal(isSkipped(folder, first, commit(folder, {})), false);
  });

  it("compares with the last build, not with the last commit", () => {
    const { folder, first } = archive();
    commit(folder, { "content/versions/post/storm/2020-01-02T00-00-00Z.md": "Two.\n" });
    assert.equal(isSkipped(folder, first, commit(folder, { "README.md": "x" })), false);
  });

  it("builds the first time, and after the cache was cleared", () => {
    const { folder, first } = archive();
    assert.equal(isSkipped(folder, undefined, first), false);
    assert.equal(isSkipped(folder, "", first), false);
    assert.equal(isSkipped(folder, first, first), false);
    assert.equal(isSkipped(folder, first, undefined), false);
  });

  it("builds where the commit of the last build is not there", () => {
    const { folder, first } = archive();
    commit(folder, { "README.md": "x" });
    const shallow = path.join(temporaryFolder(), "clone");
    git(folder, "clone", "--quiet", "--depth", "1", `file://${folder}`, shallow);
    assert.equal(isSkipped(shallow, first, git(shallow, "rev-parse", "HEAD")), false);
    assert.equal(isSkipped(folder, "0".repeat(40), git(folder, "rev-parse", "HEAD")), false);
    assert.equal(isSkipped(folder, "--help", git(folder, "rev-parse", "HEAD")), false);
  });
});
