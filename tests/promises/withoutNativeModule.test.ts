import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { compression } from "../../scripts/cache/compression.ts";
import { type Built, buildArchive, buildFolder } from "../fixtures/buildArchive.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";

/** Makes `lz4-napi` look for its binary where there is none, as on a machine that it has none for. */
const env = { NAPI_RS_NATIVE_LIBRARY_PATH: "/no/such/binary.node" };

/** Enough for threads. */
const articles = 70;

const store = Object.fromEntries(
  Array.from({ length: articles }, (_, article) => [1, 2].map((day) => [article, day] as const))
    .flat()
    .map(([article, day]) => [
      `a/b${article}/${day}.md`,
      `---\ncaptured: 2024-05-0${day}T00:00:00Z\ntitle: T\n---\nWords of ${article} on day ${day}.\n`,
    ]),
);

describe("a machine that lz4-napi has no binary for", () => {
  const flags = ["--no-search", "--jobs", "2"];
  let here: Built;
  let there: Built;
  before(async () => {
    [here, there] = await Promise.all([buildArchive(store, flags), buildArchive(store, flags, { env })]);
    assert.equal(here.code, 0, here.stderr);
    assert.equal(there.code, 0, there.stderr);
  });

  it("tells how to use the build", async () => {
    const { code, stdout, stderr } = await runScript("build.ts", ["--help"], { env });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /npm run build -- /);
  });

  it("builds the same site, from an empty cache and from a warm one", async () => {
    const site = snapshot(here.output);
    assert.deepEqual(snapshot(there.output), site);
    const entries = filesBelow(there.cache).filter((below) => below.startsWith("work-site/"));
    assert.ok(entries.length > articles);
    const formats = entries.map((below) => readFileSync(path.join(there.cache, below), "latin1").split("\n")[0]);
    assert.deepEqual([...new Set(formats)], ["variorum-entry-3 Brotli"]);
    // An entry that is written again is another file.
    const files = () => entries.map((below) => statSync(path.join(there.cache, below)).ino);
    const before = files();

    await buildFolder(there.folder, flags, { env });
    assert.deepEqual(snapshot(there.output), site);
    assert.deepEqual(files(), before);
  });

  it("takes a cache that was written where there is one for an empty cache, and the other way round", async () => {
    const { folder, output, cache } = here;
    const site = snapshot(output);
    for (const [options, format] of [
      [{ env }, "Brotli"],
      [{}, compression().name],
    ] as const) {
      const { code, stderr } = await buildFolder(folder, flags, options);
      assert.equal(code, 0, stderr);
      assert.deepEqual(snapshot(output), site);
      const [entry] = filesBelow(cache).filter((below) => below.startsWith("work-site/"));
      assert.ok(readFileSync(path.join(cache, entry!), "latin1").startsWith(`variorum-entry-3 ${format}\n`));
    }
  });
});
