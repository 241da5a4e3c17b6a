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
  words: weight - 20,
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
const names = (refs: readonly RecordRef[]) => partitionRecords(refs).map(({ name }) => name);

test("weightOf() counts a record without words for 20 tokens", () => {
  assert.deepEqual(
    [0, 110].map((words) => weightOf({ ...record(0, 0, "change"), words })),
    [20, 130],
  );
});

test("records up to 200,000 are one partition of each kind", () => {
  const refs = (more: number) => [...weighing(100_000, 0), ...weighing(100_000 + more, 50, "article")];
  assert.deepEqual(names(refs(0)), ["changes", "texts"]);
  assert.ok(names(refs(1)).every((name) => /^(changes|texts)-[0-9a-f]{12}$/.test(name)));
});

for (const { before, total, isCut, what } of [
  { before: 540_000, total: 1_600_001, isCut: true, what: "from 540,000 of more than 1,600,000" },
  { before: 539_999, total: 1_600_001, isCut: false, what: "before 540,000 of more than 1,600,000" },
  { before: 1_000_000, total: 1_600_001, isCut: true, what: "at 1,000,000 of more than 1,600,000" },
  { before: 1_000_000, total: 1_600_000, isCut: false, what: "at 1,000,000 of 1,600,000" },
  { before: 135_000, total: 405_001, isCut: true, what: "from 135,000 of more than 405,000" },
  { before: 134_999, total: 1_600_000, isCut: false, what: "before 135,000 of up to 1,600,000" },
  { before: 300_000, total: 405_001, isCut: true, what: "at 300,000 of more than 405,000" },
  { before: 40_000, total: 120_001, isCut: true, what: "from 40,000 of more than 120,000" },
  { before: 39_999, total: 120_001, isCut: false, what: "before 40,000 of more than 120,000" },
  { before: 40_000, total: 120_000, isCut: false, what: "at 40,000 of 120,000" },
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
  assert.ok(oldest(405_000) <= 120_000);
  assert.equal(oldest(405_001), 300_000);
});

for (const { before, total, isCut, what } of [
  { before: 200_000, total: 600_001, isCut: true, what: "from 200,000 of more than 600,000" },
  { before: 199_999, total: 600_001, isCut: false, what: "before 200,000 of more than 600,000" },
  { before: 60_000, total: 180_001, isCut: true, what: "from 60,000 of more than 180,000" },
  { before: 59_999, total: 180_001, isCut: false, what: "before 60,000 of more than 180,000" },
]) {
  test(`texts are ${isCut ? "" : "not "}cut ${what}`, () => {
    const first = weighing(before, 0, "article");
    const rest = weighing(total - before - 10_000, first.length + 1, "article");
    const refs = [...first, record(first.length, 10_000, "article", lowest), ...rest];
    const oldest = partitionRecords(refs, { ...partitionLimits, whole: 0 }).at(-1)!;
    assert.equal(oldest.weight === before, isCut, `${oldest.weight}`);
  });
}

test("changes of one instant stand in the order of their addresses", () => {
  const refs = ["/c/", "/a/", "/b/"].map((url) => record(0, 200, "change", url));
  const [partition] = partitionRecords(refs, { ...partitionLimits, whole: 0 });
  assert.deepEqual(
    partition!.refs.map(({ url }) => url),
    ["/a/", "/b/", "/c/"],
  );
});
