import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundleAssets, writeAssets } from "../../scripts/render/bundleAssets.ts";

const folder = await mkdtemp(path.join(tmpdir(), "assets-"));
after(() => rm(folder, { recursive: true }));

const bundle = await bundleAssets("en");
const { assets } = bundle;

test("bundleAssets() gives the same names and bytes again", async () =>
  assert.deepEqual(await bundleAssets("en"), bundle));

test("writeAssets() puts each where its path says", async () => {
  writeAssets(bundle, folder);
  for (const { path: below, bytes } of bundle.files)
    assert.ok((await readFile(path.join(folder, below))).equals(bytes), below);
  assert.ok(bundle.files.length >= Object.keys(assets).length);
});

test("bundleAssets() names what the base layout asks for, and keeps styles and script small", () => {
  for (const name of ["site.css", "site.js", "favicon.svg", "newsreader.woff2"]) {
    assert.match(assets[name]!, /^\/assets\/[\w-]+-[A-Z0-9]{8}\.\w+$/);
  }
  assert.ok(bytesOf("site.css").length < 30_000);
  assert.ok(bytesOf("site.js").length < 1_000);
});

test("what compares two versions in a browser is small, and loaded nowhere else", () => {
  const bytes = ["compare.js", "compareWorker.js", "compare.css"].reduce(
    (sum, name) => sum + gzipSync(bytesOf(name)).length,
    0,
  );
  assert.ok(bytes <= 60_000, `${bytes} bytes`);
  for (const name of ["site.js", "article.js"]) assert.doesNotMatch(`${bytesOf(name)}`, /^import|[};]import["{]/, name);
});

test("styles reach their fonts beside them, so that any base path works", () => {
  const urls = [...`${bytesOf("site.css")}`.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url!);
  assert.equal(urls.length, 2);
  for (const url of urls) assert.match(url, /^"?\.\/newsreader-/);
});

function bytesOf(name: string): Buffer {
  return Buffer.from(bundle.files.find(({ path }) => `/${path}` === assets[name])!.bytes);
}
