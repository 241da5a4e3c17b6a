import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { compression } from "../../scripts/cache/compression.ts";
import type { CacheEntry } from "../../scripts/cache/entry.ts";
import { openWorkCache, sweepWorkCache } from "../../scripts/cache/workCache.ts";
import { contentHash } from "../../scripts/system/contentHash.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { runModule } from "../fixtures/runModule.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

const key = contentHash("one");
/** Writes an entry whose only segment holds this text, with its hash. */
function writeFileOf(file: string, text: string): void {
  const { name, compress } = compression();
  const segment = compress(Buffer.from(text));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(segment.length);
  const body = Buffer.concat([length, segment]);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([Buffer.from(`variorum-entry-3 ${name}\n`), hash("sha256", body, "buffer"), body]));
}

const plain = (entry: CacheEntry | undefined) =>
  entry && { data: entry.data, files: [...entry.files].map(({ path, bytes }) => [path, bytes.toString("hex")]) };

describe("openWorkCache()", () => {
  it("gives back data and files as they were", async () => {
    const cache = openWorkCache(path.join(temporaryFolder(), "work"));
    const file = fc.record({ path: fc.string(), bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)) });
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(file), async (data, files) => {
        await cache.write(key, { data, files });
        const json = JSON.parse(JSON.stringify(data));
        assert.deepEqual(plain(await cache.read(key)), plain({ data: json, files }));
      }),
    );
  });

  it("holds files that together are larger than a segment", async () => {
    const cache = openWorkCache(temporaryFolder());
    const files = Array.from({ length: 5 }, (_, n) => ({ path: `${n}`, bytes: Buffer.alloc(1_500_000, n) }));
    await cache.write(key, { data: "large", files });
    assert.deepEqual(plain(await cache.read(key)), plain({ data: "large", files }));
  });

  it("takes nothing for an entry that is missing, cut short, altered, empty or of another make", async () => {
    const folder = temporaryFolder();
    const cache = openWorkCache(folder);
    assert.ok(!cache.has(key));
    assert.equal(await cache.read(key), undefined);
    await cache.write(key, { data: 1, files: [{ path: "a", bytes: Buffer.from("some words") }] });
    const file = path.join(folder, key.slice(0, 2), key.slice(2));
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(file, whole.subarray(0, at));
      assert.equal(await cache.read(key), undefined, `cut at ${at}`);
      const altered = Buffer.from(whole);
      altered[at]! ^= 1;
      writeFileSync(file, altered);
      assert.equal(await cache.read(key), undefined, `altered at ${at}`);
    }
    for (const other of ["{}", `variorum-entry-1\n${whole.toString("latin1", whole.indexOf("\n") + 1)}`]) {
      writeFileSync(file, other, "latin1");
      assert.ok(cache.has(key));
      assert.equal(await cache.read(key), undefined);
    }
    writeFileSync(file, whole);
    assert.ok(await cache.read(key));
  });

  const faults: [what: string, put: (file: string) => void, told: RegExp][] = [
    ["that is a folder", (file) => mkdirSync(file, { recursive: true }), /EISDIR/],
    ["whose folder is a file", (file) => writeFileSync(path.dirname(file), ""), /ENOTDIR/],
    [
      "of a right hash that our own code cannot read",
      (file) => writeFileOf(file, "no JSON\n"),
      /from the cache failed/,
    ],
  ];
  for (const [what, put, told] of faults)
    it(`does not take an entry ${what} for a missing one, and names the file`, async () => {
      const folder = temporaryFolder();
      const file = path.join(folder, key.slice(0, 2), key.slice(2));
      put(file);
      await assert.rejects(openWorkCache(folder).read(key), (error: NodeJS.ErrnoException) => {
        assert.match(error.message, told);
        return error.path === file || error.message.includes(file);
      });
    });

  it("leaves no unfinished file where writing fails", async () => {
    const folder = temporaryFolder();
    const failing = (function* () {
      yield { path: "a", bytes: Buffer.from("a") };
      throw new Error("the disk is full");
    })();
    await assert.rejects(openWorkCache(folder).write(key, { data: 1, files: failing }), /disk is full/);
    assert.deepEqual(filesBelow(folder), []);
  });

  it("refuses a key that is none", () =>
    assert.rejects(openWorkCache(temporaryFolder()).write("../../etc", { data: 1, files: [] }), /no key/));
});

describe("sweepWorkCache()", () => {
  it("removes all but what was used from the shelves, unfinished entries too, and nothing beside them", async () => {
    const folder = temporaryFolder();
    const cache = openWorkCache(folder);
    const keys = Array.from({ length: 40 }, (_, n) => contentHash(`${n}`));
    for (const each of keys) await cache.write(each, { data: each, files: [] });
    const files = keys.map((each) => `${each.slice(0, 2)}/${each.slice(2)}`);
    writeFileSync(path.join(folder, `${files[0]}.unfinished`), "");
    const foreign = ["zz/deep/file", "abc/file", "stray"];
    writeStore(folder, Object.fromEntries(foreign.map((file) => [file, ""])));
    sweepWorkCache(folder, new Set(keys.slice(0, 3)));
    assert.deepEqual(filesBelow(folder), [...foreign, ...files.slice(0, 3)].sort());
    sweepWorkCache(folder, new Set());
    assert.deepEqual(readdirSync(folder).sort(), ["abc", "stray", "zz"]);
    sweepWorkCache(path.join(folder, "missing"), new Set());
  });
});

describe("a cache that several builds use at once", () => {
  it("takes what some write while others sweep it, and is whole afterwards", async () => {
    const folder = path.join(temporaryFolder(), "work-site");
    const script = (name: string) => JSON.stringify(fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url)));
    const loop = (kind: string, act: string) =>
      runModule(
        `import { openWorkCache, sweepWorkCache } from ${script("cache/workCache.ts")};
        import { contentHash } from ${script("system/contentHash.ts")};
        const cache = openWorkCache(${JSON.stringify(folder)});
        for (let n = 0; n < 3000; n++) { ${act} }
        console.log("${kind} done");`,
        {},
      );
    // Few keys, so that writers meet on shelves too.
    const write = "await cache.write(contentHash(String(n % 5)), { data: n, files: [] });";
    const sweep = `sweepWorkCache(${JSON.stringify(folder)}, new Set());`;
    const told = await Promise.all([loop("a", write), loop("b", write), loop("c", sweep), loop("d", sweep)]);
    assert.deepEqual(told, ["a done\n", "b done\n", "c done\n", "d done\n"]);
    const files = filesBelow(folder);
    for (const file of files) assert.ok(await openWorkCache(folder).read(file.replace("/", "")), file);
  });
});

describe("contentHash()", () => {
  it("differs wherever its parts differ, however they are divided", () => {
    const lists = [[], [""], ["", ""], ["ab"], ["a", "b"], ["b", "a"], ["1\na"], ["a\n1\nb"]];
    assert.equal(new Set(lists.map((parts) => contentHash(...parts))).size, lists.length);
    assert.equal(contentHash("é"), contentHash(Buffer.from("é")));
  });
});
