import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import type { SearchRecord } from "../../scripts/search/records/records.ts";
import type { SearchManifest } from "../../scripts/search/searchManifest.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { madeRecord } from "./madeRecord.ts";
import { memoryCache } from "./memoryCache.ts";
import { smallPartitions, type WriteRecordsOptions, writeRecords } from "./writeRecords.ts";

const records = [
  ...Array.from({ length: 14 }, (_, n) => madeRecord(n)),
  ...Array.from({ length: 6 }, (_, n) => madeRecord(n, "article")),
];
const manifestIn = (folder: string): SearchManifest =>
  JSON.parse(readFileSync(path.join(folder, "partitions.json"), "utf8"));

const folder = temporaryFolder();
let sites = 0;

async function write(of: readonly SearchRecord[], options: WriteRecordsOptions = {}) {
  const output = path.join(folder, `site-${sites++}`, "pagefind");
  const written = await writeRecords(of, output, { limits: smallPartitions, ...options });
  return { output, written };
}

describe("writeSearch()", () => {
  test("writes a manifest, Pagefind's script and program, and a folder for each partition", async () => {
    const seen: number[] = [];
    const { output, written } = await write(records, { onProgress: (count) => seen.push(count) });
    assert.equal(written.records, 20);
    assert.equal(seen.at(-1), 20);
    assert.ok(written.partitions > 6);
    assert.equal(written.rebuilt, written.partitions);
    assert.equal(new Set(written.keys).size, written.partitions + 1);
    const { partitions, values } = manifestIn(output);
    const files = filesBelow(output);
    assert.deepEqual(
      files.filter((file) => !/^(partitions|routes)\//.test(file)),
      ["pagefind.js", "partitions.json", "wasm.unknown.pagefind"],
    );
    const named = files.filter((file) => file.startsWith("partitions/")).map((file) => file.split("/"));
    for (const [, partition, ...below] of named) {
      const { head, facts } = partitions.find(({ name }) => name === partition)!;
      const file = below.join("/");
      const isOther = /^(index\/\w+_[0-9a-f]{7}\.pf_index|blocks\/\d+-[0-9a-f]{8}\.bin)$/.test(file);
      assert.ok([head, facts].includes(file) || isOther, file);
    }
    assert.deepEqual(
      partitions.map(({ records }) => records).reduce((sum, count) => sum + count),
      20,
    );
    const { change, article } = values;
    assert.deepEqual(change.label, { quotation: 5 });
    assert.deepEqual(change.source, { constructor: 7, paper: 7 });
    assert.deepEqual(change.year, { 2014: 12, 2015: 2 });
    assert.deepEqual([article.label, article.year], [{}, { 2014: 6 }]);
    const [newest] = partitions;
    assert.deepEqual([newest!.kind, newest!.last], ["change", "2015-02-01T00:00:00.000Z"]);
  });

  test("writes few records as one partition of each kind", async () => {
    const { output, written } = await write(records, { limits: { ...smallPartitions, whole: 600_000 } });
    assert.equal(written.partitions, 2);
    assert.deepEqual(
      manifestIn(output).partitions.map(({ name, kind, records }) => [name, kind, records]),
      [
        ["changes", "change", 14],
        ["texts", "article", 6],
      ],
    );
  });

  test("writes an empty manifest where there is nothing to find", async () => {
    const { output, written } = await write([]);
    assert.equal(written.partitions, 0);
    const none = { label: {}, language: {}, month: {}, source: {}, tag: {}, year: {} };
    assert.deepEqual(manifestIn(output), { partitions: [], routes: [], values: { change: none, article: none } });
  });

  test("writes the same bytes in any order of records, one by one or two at once", async () => {
    const one = await write(records, { jobs: 1 });
    const other = await write([...records].reverse(), { jobs: 3 });
    assert.deepEqual(snapshot(other.output), snapshot(one.output));
  });

  test("goes on from a cache to what a build from nothing writes, indexing only what changed", async () => {
    const cache = memoryCache();
    const before = await write(records, { cache });
    const same = await write(records, { cache });
    assert.equal(same.written.rebuilt, 0);
    assert.deepEqual(snapshot(same.output), snapshot(before.output));

    const more = [...records, madeRecord(14)];
    const after = await write(more, { cache });
    assert.ok(after.written.rebuilt <= 2, `${after.written.rebuilt} of ${after.written.partitions}`);
    assert.deepEqual(snapshot(after.output), snapshot((await write(more)).output));

    const fewer = more.filter((_, n) => n !== 3);
    const without = await write(fewer, { cache });
    assert.deepEqual(snapshot(without.output), snapshot((await write(fewer)).output));
  });

  test("keeps of each partition what it publishes, and no record", async () => {
    const cache = memoryCache();
    const { output, written } = await write(records, { cache });
    const kept = written.keys.slice(1).flatMap((key) => {
      const { data, files } = cache.entries.get(key)!;
      assert.deepEqual(Object.keys(data as object).sort(), [
        "facts",
        "first",
        "head",
        "kind",
        "last",
        "records",
        "values",
      ]);
      return [...files].flatMap(({ path, bytes }) => (path === "units" ? [] : hash("sha256", bytes)));
    });
    const published = snapshot(path.join(output, "partitions"));
    assert.deepEqual(kept.sort(), Object.values(published).sort());
  });

  test("indexes anew what the cache has lost or damaged", async () => {
    const cache = memoryCache();
    const before = await write(records, { cache });
    const [engine, lost, damaged, headless] = before.written.keys;
    cache.entries.delete(lost!);
    cache.entries.set(damaged!, { ...cache.entries.get(damaged!)!, data: { head: 1 } });
    cache.entries.set(headless!, { ...cache.entries.get(headless!)!, files: [] });
    cache.entries.set(engine!, { data: null, files: [] });
    const after = await write(records, { cache });
    assert.equal(after.written.rebuilt, 3);
    assert.deepEqual(snapshot(after.output), snapshot(before.output));
  });

  test("takes partitions over once as many as are indexed at a time have their records, and all others too", async () => {
    const cache = memoryCache();
    const { keys } = (await write(records, { cache })).written;
    for (const key of keys.slice(-2)) cache.entries.delete(key);
    const told: string[] = [];
    const watched = {
      ...cache,
      read(key: string) {
        if (key !== keys[0]) told.push("taken over");
        return cache.read(key);
      },
    };
    const after = await write(records, { cache: watched, onRead: () => told.push("handed over") });
    assert.equal(after.written.rebuilt, 2);
    const handed = told.lastIndexOf("handed over") + 1;
    assert.ok(handed >= 2);
    assert.deepEqual(told.slice(0, handed), Array(handed).fill("handed over"));
    assert.equal(told.length - handed, after.written.partitions - 2);
  });

  test("takes over what the cache holds also where all that is indexed is one partition, or the first cannot be", async () => {
    const cache = memoryCache();
    const { keys } = (await write(records, { cache })).written;
    const without = (count: number) => {
      const some = memoryCache();
      for (const [key, entry] of cache.entries)
        if (!keys.slice(1, 1 + count).includes(key)) some.entries.set(key, entry);
      return some;
    };
    assert.equal((await write(records, { cache: without(1), jobs: 4 })).written.rebuilt, 1);
    const onRead = () => {
      throw new Error("no record");
    };
    await assert.rejects(write(records, { cache: without(3), onRead }), /no record/);
  });

  test("indexes the heaviest partition first", async () => {
    const heavy = { ...madeRecord(7), tokens: "a ".repeat(2_000).trim() };
    const read: SearchRecord[] = [];
    await write([...records.filter(({ url }) => url !== heavy.url), heavy], {
      jobs: 1,
      onRead: (record) => read.push(record),
    });
    assert.equal(read[0], heavy);
    assert.equal(read.length, records.length);
  });

  test("waits for room where there is more to index than fits beside other work, and for nothing else", async () => {
    const cache = memoryCache();
    const never = new Promise<never>(() => {});
    const beside = { ...smallPartitions, beside: 1_000_000 };
    await write(records, { cache, room: never, limits: beside });
    await write(records, { cache, room: never });
    const none = Promise.reject(new Error("no room"));
    none.catch(() => {});
    await assert.rejects(write(records, { room: none }), /no room/);
  });

  test("asks for room beyond 1,200,000, where nothing else is told", async () => {
    const none = Promise.reject(new Error("no room"));
    none.catch(() => {});
    const heavy = (weight: number) => [{ ...madeRecord(1), tokens: "a ".repeat(weight - 20).trim() }];
    const writeHeavy = (weight: number) =>
      writeRecords(heavy(weight), path.join(folder, `site-${sites++}`), { room: none });
    assert.equal((await writeHeavy(1_200_000)).partitions, 1);
    await assert.rejects(writeHeavy(1_200_001), /no room/);
  });

  test("indexes two partitions at once where they weigh no more than 2,200,000 together", async () => {
    for (const [more, atOnce] of [
      [0, 2],
      [1, 1],
    ] as const) {
      const heavy = [0, 1].map((n) => ({
        ...madeRecord(n),
        tokens: "a ".repeat(1_100_000 - 20 + n * more).trim(),
      }));
      const cache = memoryCache();
      let read = 0;
      let onEnough = () => {};
      const enough = new Promise<void>((resolve) => {
        onEnough = resolve;
      });
      const readAtFirst: number[] = [];
      const waiting = {
        ...cache,
        async write(...[key, entry]: Parameters<typeof cache.write>) {
          // The programs are written before any record is read.
          if (read > 0) {
            await enough;
            readAtFirst.push(read);
          }
          await cache.write(key, entry);
        },
      };
      const { written } = await write(heavy, {
        cache: waiting,
        onRead: () => {
          if (++read >= atOnce) onEnough();
        },
      });
      assert.equal(written.partitions, 2);
      assert.equal(readAtFirst[0], atOnce);
    }
  });

  test("lists values in the order of their names", async () => {
    const one = (n: number, source: string, labels: readonly string[]) => ({ ...madeRecord(n), source, labels });
    const { output } = await write([one(14, "b", ["number", "cut"]), one(1, "c", ["name"]), one(0, "a", [])]);
    const { change } = manifestIn(output).values;
    assert.deepEqual(Object.keys(change.source!), ["a", "b", "c"]);
    assert.deepEqual(Object.keys(change.label!), ["cut", "name", "number"]);
    assert.deepEqual(Object.keys(change.month!), ["2014-01", "2014-02", "2015-03"]);
  });

  test("replaces what stood in its folder", async () => {
    const { output } = await write(records.slice(0, 2));
    await writeFile(path.join(output, "old"), "");
    await writeRecords(records.slice(0, 2), output);
    assert.ok(!filesBelow(output).includes("old"));
  });

  test("says what failed", async () => {
    const broken = records.map((each, n) => (n === 5 ? { ...each, url: undefined as unknown as string } : each));
    await assert.rejects(write(broken));
    const file = path.join(folder, "file");
    await writeFile(file, "");
    await assert.rejects(writeRecords(records, path.join(file, "pagefind")), /ENOTDIR/);
  });
});
