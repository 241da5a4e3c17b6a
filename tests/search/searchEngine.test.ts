import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { type PartitionLimits, partitionLimits } from "../../scripts/search/partitionLimits.ts";
import { PartitionFiles } from "../../templates/client/search/partitionFiles.ts";
import { SearchEngine } from "../../templates/client/search/searchEngine.ts";
import type { Question } from "../../templates/client/search/searchTasks.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { madeRecord } from "./madeRecord.ts";
import { smallPartitions, writeRecords } from "./writeRecords.ts";

/** Some begin with others, some are forms of one word: where a partition lacks one, Pagefind would take the other. */
const vocabulary = ["wir", "wirtschaft", "run", "running", "runner", "mid", "midst", "midstream", "car", "carpet"];
const records = Array.from({ length: 48 }, (_, n) => {
  const words = [1, 3, 7].map((step) => vocabulary[(n * step + (n >> 2)) % vocabulary.length]!);
  // Rare words, so that most partitions lack them.
  return madeRecord(n >> 1, n % 2 ? "article" : "change", words.slice(0, 1 + (n % 3)).join(" "));
});

interface Opened {
  readonly engine: SearchEngine;
  /** Paths of the files that were loaded. */
  readonly loaded: string[];
}

/** Opens an index as the worker does, with files in place of a server. */
async function open(name: string, limits: PartitionLimits): Promise<Opened> {
  const site = temporaryFolder();
  const folder = `/${name}/pagefind/`;
  await writeRecords(records, path.join(site, folder), { limits });
  const loaded: string[] = [];
  const files = new PartitionFiles(folder, async (input) => {
    loaded.push(String(input));
    return new Response(await readFile(path.join(site, String(input))));
  });
  const others = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    String(input).startsWith(folder) ? files.fetch(input, init) : others(input, init);
  const script = pathToFileURL(path.join(site, folder, "pagefind.js")).href;
  return { engine: await SearchEngine.open(folder, files, () => import(script)), loaded };
}

/** All that a question finds: addresses in order, and counts that are not zero. */
async function answer(engine: SearchEngine, question: Partial<Question>) {
  const { results, filters } = await engine.search({ term: null, words: [], filters: {}, ...question });
  const urls = await Promise.all(
    results.map(async ({ key }) => (await engine.data(key)).url.replace(/^\/(?:one|many)/, "")),
  );
  const counts = Object.entries(filters).flatMap(([filter, values]) =>
    Object.entries(values).flatMap(([value, count]) => (count > 0 ? [`${filter} ${value} ${count}`] : [])),
  );
  return { urls, counts: counts.sort() };
}
const ask = (...words: string[]) => ({ term: words.join(" "), words });

describe("SearchEngine", () => {
  const fetchBefore = globalThis.fetch;
  let one: Opened;
  let many: Opened;
  before(async () => {
    one = await open("one", partitionLimits);
    many = await open("many", smallPartitions);
  });
  after(() => {
    globalThis.fetch = fetchBefore;
  });
  const heads = ({ loaded }: Opened) => loaded.filter((file) => file.includes("/head-")).length;

  test("loads nothing but the manifest before it is asked", () => {
    assert.deepEqual(many.loaded, ["/many/pagefind/partitions.json"]);
    assert.equal(many.engine.values.year?.["2014"], 24);
  });

  test("loads the partitions of a year, of texts or of changes alone where they are asked for", async () => {
    await answer(many.engine, { filters: { year: "2015", in: "added" } });
    const ofYear = heads(many);
    assert.ok(ofYear > 0);
    await answer(many.engine, { filters: { in: "added" } });
    const ofChanges = heads(many);
    assert.ok(ofChanges > ofYear);
    await answer(many.engine, {});
    assert.ok(heads(many) > ofChanges);
  });

  test("lists the newest first across partitions", async () => {
    const { urls } = await answer(many.engine, { sort: { date: "desc" } });
    assert.equal(urls.length, records.length);
    const captured = urls.map((url) => records.find((record) => record.url === url)!.captured);
    assert.deepEqual(captured, [...captured].sort().reverse());
  });

  test("finds and counts the same in many partitions as in one", async () => {
    const words = fc.uniqueArray(fc.constantFrom(...vocabulary, "wirtschaften", "nowhere"), {
      minLength: 1,
      maxLength: 3,
    });
    const filters = fc.record(
      { in: fc.constantFrom("added", "text"), year: fc.constantFrom("2014", "2015"), label: fc.constant("quotation") },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(words, filters, async (asked, chosen) => {
        const question = { ...ask(...asked), filters: chosen };
        const [whole, partitions] = [await answer(one.engine, question), await answer(many.engine, question)];
        assert.deepEqual(partitions.urls.sort(), whole.urls.sort());
        assert.deepEqual(partitions.counts, whole.counts);
      }),
      { numRuns: 60 },
    );
  });
});
