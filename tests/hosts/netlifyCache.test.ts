import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { buildFlags } from "../../scripts/command/buildFlags.ts";
import { readYaml } from "../../scripts/store/yaml/yaml.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { cacheOfMachine, loadPlugin } from "../fixtures/netlifyMachine.ts";
import { repository } from "../fixtures/repository.ts";
import { runScript } from "../fixtures/runScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const toml = readFileSync(path.join(repository, "netlify.toml"), "utf8");
const [, folder] = /^\[\[plugins\]\]\n\s+package = "(.*)"$/m.exec(toml) ?? [];
const cache = buildFlags([]).cache;

/** A version of an article of the sample archive that no sample has. */
const newVersion = {
  "caldmere-wire/port-strike/2031-01-01T00-00-00Z.md": "# Port strike ends\n\nThe dockers went back to work.\n",
};

/** What the plugin printed. */
async function printed(context: TestContext, run: () => Promise<void>): Promise<string> {
  const lines: string[] = [];
  for (const method of ["log", "warn"] as const)
    context.mock.method(console, method, (line: string) => void lines.push(line));
  await run();
  context.mock.restoreAll();
  return lines.join("\n");
}

/** One deploy on a machine of its own: a fresh checkout, the plugin before and after the build. */
async function deploy(context: TestContext, kept: string, added: Record<string, string> = {}) {
  const checkout = copyRepository();
  writeStore(path.join(checkout, "content/versions"), added);
  const plugin = await loadPlugin(folder!);
  const utils = cacheOfMachine(checkout, kept);
  const before = await printed(context, () => plugin.onPreBuild({ utils }));
  const restored = snapshot(path.join(checkout, cache));
  const { code, stdout, stderr } = await runScript("build.ts", ["--json"], { repository: checkout });
  assert.equal(code, 0, stderr);
  const after = await printed(context, () => plugin.onPostBuild({ utils }));
  const summary = JSON.parse(stdout.trim().split("\n").at(-1)!);
  return { before, after, restored, summary, site: snapshot(path.join(checkout, "_site")), checkout };
}

describe("the cache plugin for Netlify", () => {
  it("stands where netlify.toml says, with a manifest, and keeps the cache folder of the build", async () => {
    assert.ok(folder && existsSync(path.join(repository, folder, "index.js")));
    const manifest = readYaml(readFileSync(path.join(repository, folder, "manifest.yml"), "utf8"));
    assert.ok(manifest.kind === "map");
    assert.deepEqual([...manifest.entries.keys()], ["name"]);
    const asked: string[] = [];
    const note = async (path: string) => asked.push(path) > 0;
    const plugin = await loadPlugin(folder);
    await plugin.onPreBuild({ utils: { cache: { save: note, restore: note } } });
    await plugin.onPostBuild({ utils: { cache: { save: note, restore: note } } });
    assert.deepEqual(asked, [cache, cache]);
    assert.deepEqual(Object.keys(plugin).sort(), ["onPostBuild", "onPreBuild"]);
  });

  it("takes the cache from machine to machine; one new version then uploads at most 150 files", async (context) => {
    const kept = temporaryFolder();
    const first = await deploy(context, kept);
    assert.match(first.before, /none yet/);
    assert.match(first.after, /kept for the next one/);
    assert.deepEqual(first.restored, {});
    for (const file of filesBelow(kept)) assert.ok(file.startsWith(`cwd/${cache}/`), `${file} is kept too`);

    const saved = snapshot(path.join(kept, "cwd", cache));
    const second = await deploy(context, kept, newVersion);
    assert.match(second.before, /restored/);
    assert.deepEqual(second.restored, saved);
    assert.deepEqual([second.summary.rendered, second.summary.reused], [1, second.summary.articles - 1]);

    // Netlify uploads what it has not seen: files by their bytes, not by their paths.
    const known = new Set(Object.values(first.site));
    const uploaded = Object.entries(second.site).filter(([, hash]) => !known.has(hash));
    assert.ok(uploaded.length > 3, "the new version is nowhere");
    assert.ok(uploaded.length <= 150, `${uploaded.length} files`);

    const cold = await deploy(context, temporaryFolder(), newVersion);
    assert.deepEqual(second.site, cold.site);
  });

  it("publishes without a cache where Netlify's fails, and tells why", async (context) => {
    const fails = () => Promise.reject(new Error("no space left"));
    const plugin = await loadPlugin(folder!);
    const utils = { cache: { save: fails, restore: fails } };
    assert.match(await printed(context, () => plugin.onPreBuild({ utils })), /no space left/);
    assert.match(await printed(context, () => plugin.onPostBuild({ utils })), /no space left/);
  });
});
