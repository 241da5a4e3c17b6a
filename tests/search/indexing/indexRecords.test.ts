import assert from "node:assert/strict";
import { test } from "node:test";
import { indexPartition } from "../../../scripts/search/indexing/indexPartition.ts";
import { indexLanguage, indexRecords } from "../../../scripts/search/indexing/indexRecords.ts";
import { unpackFiles } from "../../../scripts/search/indexing/packedFiles.ts";
import { madeRecord } from "../madeRecord.ts";

for (const [language, name] of [
  ["en", "en"],
  ["en-GB", "en"],
  ["DE-at", "de"],
  ["zh-Hant", "unknown"],
  ["ja", "unknown"],
  ["th", "unknown"],
  ["thx", "thx"],
] as const)
  test(`indexLanguage() of ${language} is ${name}`, () => assert.equal(indexLanguage(language), name));

/** The names of the filters that an index of one record has, from Pagefind's files. */
async function filterFiles(lang: string | undefined, labels: readonly string[]) {
  const record = { ...madeRecord(1), labels, ...(lang !== undefined && { lang }) };
  const files = await indexRecords({ records: [record], language: "en", bundles: 1, lane: 0 });
  const paths = files.map(({ path }) => path);
  assert.deepEqual(paths, [...paths].sort());
  return paths.filter((path) => path.startsWith("filter/")).length;
}

test("indexRecords() has a filter for languages and for labels where a record has one", async () => {
  // Source, year and part are always there.
  assert.equal(await filterFiles(undefined, []), 3);
  assert.equal(await filterFiles("de", []), 4);
  assert.equal(await filterFiles(undefined, ["quotation"]), 4);
  assert.equal(await filterFiles("de", ["quotation"]), 5);
});

test("indexPartition() names its head by sixteen digits of a digest, and holds in it all but indexes and contents", async () => {
  async function* records() {
    for (const n of [2, 0, 1]) yield madeRecord(n);
  }
  const { data, files } = await indexPartition(records(), { language: "en", bundles: 1, lane: 0 });
  assert.match(data.head, /^head-[0-9a-f]{16}\.bin$/);
  assert.equal(data.records, 3);
  assert.deepEqual(data.values, {
    in: { added: 3 },
    source: { constructor: 2, paper: 1 },
    year: { 2014: 3 },
    label: { quotation: 1 },
  });
  assert.deepEqual(
    files.map(({ path }) => path.replace(/\/.*/, "")),
    [data.head, "fragment", "index"],
  );
  const held = [...unpackFiles(files[0]!.bytes).keys()].map((path) => path.replace(/[/.].*/, ""));
  assert.deepEqual([...new Set(held)].sort(), ["filter", "instants", "pagefind", "pagefind-entry"]);
});
