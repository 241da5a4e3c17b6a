import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { bundleAssets } from "../../scripts/site/bundleAssets.ts";

const folder = await mkdtemp(path.join(tmpdir(), "assets-"));
after(() => rm(folder, { recursive: true }));

test("bundleAssets() gives the same names and bytes in another folder", async () => {
  const [one, two] = [path.join(folder, "one"), path.join(folder, "deeper/two")];
  const assets = await bundleAssets(one);
  assert.deepEqual(await bundleAssets(two), assets);
  for (const name of await readdir(path.join(one, "assets"))) {
    const bytes = await Promise.all([one, two].map((output) => readFile(path.join(output, "assets", name))));
    assert.ok(bytes[0]!.equals(bytes[1]!), name);
  }
});

test("bundleAssets() names what the base layout asks for, and keeps styles and script small", async () => {
  const assets = await bundleAssets(folder);
  for (const name of ["site.css", "site.js", "favicon.svg", "newsreader-latin-wght-normal.woff2"]) {
    assert.match(assets[name]!, /^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
  }
  const size = async (name: string) => (await readFile(path.join(folder, assets[name]!))).length;
  assert.ok((await size("site.css")) < 30_000);
  assert.ok((await size("site.js")) < 1_000);
});

test("styles reach their fonts beside them, so that any base path works", async () => {
  const assets = await bundleAssets(folder);
  const css = await readFile(path.join(folder, assets["site.css"]!), "utf8");
  const urls = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url!);
  assert.equal(urls.length, 4);
  for (const url of urls) assert.match(url, /^"?\.\/newsreader-/);
});
