import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript, type ScriptResult } from "../fixtures/runScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** Promise 4: nothing outside the output and cache folders is written, but for the default store's markdown. */
describe("a build", () => {
  const repository = copyRepository();
  const home = temporaryFolder("variorum-home");
  const temporary = temporaryFolder("variorum-tmp");
  const elsewhere = temporaryFolder("variorum-cwd");
  const env = {
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: path.join(home, "cache"),
    XDG_CONFIG_HOME: path.join(home, "config"),
  };
  let first: ScriptResult;
  let inRepository: Record<string, string>;

  before(async () => {
    const versions = path.join(repository, "content/versions");
    for (const source of readdirSync(versions))
      if (source !== "caldmere-wire") rmSync(path.join(versions, source), { recursive: true });
    inRepository = snapshot(repository);
    first = await runScript("build.ts", ["--json"], { repository, env });
    assert.equal(first.code, 0, first.stderr);
  });

  it("of the default store writes the site, the cache and content/articles, and nothing else in the repository", () => {
    const made = /^(_site|\.cache\/variorum|content\/articles)\//;
    const left = Object.fromEntries(Object.entries(snapshot(repository)).filter(([below]) => !made.test(below)));
    assert.deepEqual(left, inRepository);
    assert.ok(filesBelow(path.join(repository, "content/articles")).some((below) => below.endsWith(".md")));
    assert.ok(filesBelow(path.join(repository, "_site")).includes("index.html"));
  });

  it("leaves nothing beside the output", () => {
    const beside = filesBelow(repository).filter(
      (below) => below.startsWith("._site") || below.includes("variorum-new"),
    );
    assert.deepEqual(beside, []);
  });

  it("leaves home and the temporary folder empty", () => {
    assert.deepEqual(filesBelow(home), []);
    assert.deepEqual(filesBelow(temporary), []);
  });

  it("of another store writes to the two folders named and nowhere else", async () => {
    const store = path.join(repository, "content/versions");
    const own = path.join(elsewhere, "own");
    mkdirSync(own);
    const before = snapshot(repository);
    const copied = path.join(own, "store");
    cpSync(path.join(store, "caldmere-wire"), path.join(copied, "caldmere-wire"), { recursive: true });
    const inStore = snapshot(copied);
    const flags = [
      "--versions",
      path.join(own, "store"),
      "--output",
      path.join(own, "site"),
      "--cache",
      path.join(own, "cache"),
    ];
    const built = await runScript("build.ts", flags, { repository, env });
    assert.equal(built.code, 0, built.stderr);
    assert.deepEqual(snapshot(repository), before);
    assert.deepEqual(snapshot(copied), inStore);
    const others = filesBelow(elsewhere).filter((below) => !/^own\/(store|site|cache)\//.test(below));
    assert.deepEqual(others, []);
    assert.ok(filesBelow(own).some((below) => below === "site/caldmere-wire/port-strike/index.html"));
    assert.ok(filesBelow(own).some((below) => below === "cache/articles/caldmere-wire/port-strike.md"));
    assert.deepEqual([...filesBelow(home), ...filesBelow(temporary)], []);
  });

  it("refused or failing writes nothing at all", async () => {
    const before = snapshot(repository);
    for (const flags of [
      ["--output", "content"],
      ["--versions", "nowhere"],
      ["--shard", "3/2"],
    ]) {
      const { code } = await runScript("build.ts", flags, { repository, env });
      assert.equal(code, 2, flags.join(" "));
    }
    const checked = await runScript("check.ts", [], { repository, env });
    assert.equal(checked.code, 0, checked.stdout);
    assert.deepEqual(snapshot(repository), before);
  });

  it("of which an asset does not bundle writes nothing, and names the line", async () => {
    appendFileSync(path.join(repository, "templates/client/search.ts"), "const = 1;\n");
    const before = snapshot(repository);
    // Whoever waits for the assets hears of it; where nobody comes to wait, what kept them from it is what is told.
    for (const [code, told, ...flags] of [
      [1, /templates\/client\/search\.ts:\d+:\d+/],
      [2, /^there is no folder "nowhere"/, "--versions", "nowhere"],
    ] as [number, RegExp, ...string[]][]) {
      const built = await runScript("build.ts", flags, { repository, env });
      assert.equal(built.code, code, built.stderr);
      assert.match(built.stderr, told);
      assert.deepEqual(snapshot(repository), before);
    }
  });
});
