import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { test } from "node:test";
import { partitionLimits, weightOf } from "../../scripts/search/partitionLimits.ts";
import { partitionRecords } from "../../scripts/search/partitionRecords.ts";
import type { RecordRef } from "../../scripts/search/records/recordRef.ts";

const start = Date.UTC(2015, 0, 1);
const record = (n: number, weight: number, kind: RecordRef["kind"], url = `/paper/story-${n}/`): RecordRef => ({
  kind,
  url,
  captured: new Date(start + n * 3_600_000).toISOString(),
  words: weight - 160,
  digest: `${n}`,
});
/** An address with so low a hash that a cut is made there wherever one is allowed. */
const lowest = Array.from({ length: 20_000 }, (_, n) => `/paper/cut-${n}/`).reduce((one, other) =>
  hash("sha256", other) < hash("sha256", one) ? other : one,
);

/** Records of about 10,000 that weigh as much as told together. */
const weighing = (weight: number, from: number, kind: RecordRef["kind"] = "change") => {
  const count = Math.floor(weight / 10_000);
  return Array.from({ length: count }, (_, k) =>
    record(from + k, k === 0 ? weight - 10_000 * (count - 1) : 10_000, kind),
  );
};
const names = (refs: readonly RecordRef[], limits = partitionLimits) =>
  partitionRecords(refs, limits).map(({ name }) => name);

test("weightOf() counts a record without words for 160 words", () => {
  assert.deepEqual(
    [0, 110].map((words) => weightOf({ ...record(0, 0, "change"), words })),
    [160, 270],
  );
});

test("records up to 600,000 are one partition", () => {
  assert.deepEqual(names(weighing(600_000, 0)), ["all"]);
  assert.ok(!names(weighing(600_001, 0)).includes("all"));
});

for (const { before, total, isCut, what } of [
  { before: 540_000, total: 1_600_001, isCut: true, what: "from 540,000 of more than 1,600,000" },
  { before: 539_999, total: 1_600_001, isCut: false, what: "before 540,000 of more than 1,600,000" },
  { before: 1_000_000, total: 1_600_001, isCut: true, what: "at 1,000,000 of more than 1,600,000" },
  { before: 1_000_000, total: 1_600_000, isCut: false, what: "at 1,000,000 of 1,600,000" },
  { before: 135_000, total: 405_001, isCut: true, what: "from 135,000 of more than 405,000" },
  { before: 134_999, total: 1_600_000, isCut: false, what: "before 135,000 of up to 1,600,000" },
  { before: 300_000, total: 405_001, isCut: true, what: "at 300,000 of more than 405,000" },
  { before: 50_000, total: 150_001, isCut: true, what: "from 50,000 of more than 150,000" },
  { before: 49_999, total: 150_001, isCut: false, what: "before 50,000 of more than 150,000" },
  { before: 50_000, total: 150_000, isCut: false, what: "at 50,000 of 150,000" },
]) {
  test(`changes are ${isCut ? "" : "not "}cut ${what}`, () => {
    const first = weighing(before, 0);
    const rest = weighing(total - before - 10_000, first.length + 1);
    const refs = [...first, record(first.length, 10_000, "change", lowest), ...rest];
    assert.equal(
      refs.reduce((sum, ref) => sum + weightOf(ref), 0),
      total,
    );
    const oldest = partitionRecords(refs, { ...partitionLimits, whole: 0 }).at(-1)!;
    assert.equal(oldest.weight === before, isCut, `${oldest.weight}`);
    assert.match(oldest.name, /^changes-[0-9a-f]{12}$/);
  });
}

test("changes of up to 405,000 are cut as the newest are", () => {
  const first = weighing(300_000, 0);
  const refs = (total: number) => [
    ...first,
    record(first.length, 10_000, "change", lowest),
    ...weighing(total - 310_000, first.length + 1),
  ];
  const oldest = (total: number) => partitionRecords(refs(total), { ...partitionLimits, whole: 0 }).at(-1)!.weight;
  assert.ok(oldest(405_000) <= 150_000);
  assert.equal(oldest(405_001), 300_000);
});

test("texts are divided beyond 300,000, and into 32 where memory asks for no more", () => {
  const limits = { ...partitionLimits, whole: 0 };
  assert.deepEqual(names(weighing(300_000, 0, "article"), limits), ["texts"]);
  assert.deepEqual(names(weighing(300_001, 0, "article"), limits), ["texts-0", "texts-1"]);
  for (const [weight, bits] of [
    [4_800_000, 4],
    [4_800_001, 5],
    [9_700_000, 5],
  ] as const)
    assert.deepEqual(
      new Set(names(weighing(weight, 0, "article"), limits).map((name) => name.length)),
      new Set(["texts-".length + bits]),
    );
});

test("texts are divided where they are heavier than 85 % of the most, however few partitions are wanted", () => {
  const limits = { ...partitionLimits, whole: 0, texts: Number.POSITIVE_INFINITY, most: 900_000 };
  assert.deepEqual(names(weighing(765_000, 0, "article"), limits), ["texts"]);
  assert.deepEqual(names(weighing(765_001, 0, "article"), limits), ["texts-0", "texts-1"]);
});

test("a text is in the partition that the first bits of its address's hash name", () => {
  const texts = weighing(4_000_000, 0, "article");
  const partitions = partitionRecords(texts, partitionLimits);
  assert.equal(partitions.length, 16);
  for (const { name, refs } of partitions)
    for (const { url } of refs) {
      const digits = BigInt(`0x${hash("sha256", url)}`)
        .toString(2)
        .padStart(256, "0");
      assert.ok(digits.startsWith(name.slice("texts-".length)), `${url} in ${name}`);
    }
});

test("changes of one instant stand in the order of their addresses", () => {
  const refs = ["/c/", "/a/", "/b/"].map((url) => record(0, 200, "change", url));
  const [partition] = partitionRecords(refs, { ...partitionLimits, whole: 0 });
  assert.deepEqual(
    partition!.refs.map(({ url }) => url),
    ["/a/", "/b/", "/c/"],
  );
});

test("one partition of all has the changes first, each kind in the order of addresses", () => {
  const refs = ["/d/", "/c/", "/b/", "/a/"].map((url, n) => record(9 - n, 200, n % 2 ? "change" : "article", url));
  const [partition] = partitionRecords(refs);
  assert.deepEqual(
    partition!.refs.map(({ kind, url }) => `${kind} ${url}`),
    ["change /a/", "change /c/", "article /b/", "article /d/"],
  );
});
