import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { PartitionLimits } from "../../scripts/search/partitionLimits.ts";
import { type IndexPartition, partitionRecords } from "../../scripts/search/partitionRecords.ts";
import type { RecordRef } from "../../scripts/search/records/recordRef.ts";

const limits: PartitionLimits = {
  whole: 3_000,
  changes: [
    { least: 3_000, most: 9_000 },
    { least: 1_200, most: 3_600 },
    { least: 500, most: 1_500 },
  ],
  texts: [
    { least: 3_000, most: 9_000 },
    { least: 1_000, most: 3_000 },
  ],
  beside: 0,
};
const start = Date.UTC(2015, 0, 1);

function change(n: number, words = 200): RecordRef {
  const captured = new Date(start + n * 3_600_000).toISOString();
  return { kind: "change", url: `/paper/story-${n % 7}/#change-${n}`, captured, words, digest: `change ${n}` };
}

function text(n: number, words = 740): RecordRef {
  const captured = new Date(start + n * 7_200_000).toISOString();
  return { kind: "article", url: `/paper/story-${n}/`, captured, words, digest: `text ${n}` };
}

const archive = fc
  .record({
    changes: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
    texts: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ changes, texts }) => [
    ...changes.map((words, n) => change(n, words)),
    ...Array.from({ length: texts }, (_, n) => text(n)),
  ]);

const asText = (partition: IndexPartition) =>
  JSON.stringify([partition.name, partition.refs.map(({ digest }) => digest)]);
const changePartitions = (refs: readonly RecordRef[]) =>
  partitionRecords(refs, { ...limits, whole: 0 }).filter(({ name }) => name.startsWith("changes"));
/** How many of the partitions after were not among those before. */
const newPartitions = (before: readonly IndexPartition[], after: readonly IndexPartition[]) => {
  const old = new Set(before.map(asText));
  return after.filter((partition) => !old.has(asText(partition)));
};

describe("partitionRecords()", () => {
  test("puts every record in one partition", () => {
    fc.assert(
      fc.property(archive, (refs) => {
        const placed = partitionRecords(refs, limits).flatMap((partition) => partition.refs);
        assert.deepEqual(placed.map(({ digest }) => digest).sort(), refs.map(({ digest }) => digest).sort());
      }),
    );
  });

  test("gives each partition a name of its own", () => {
    fc.assert(
      fc.property(archive, (refs) => {
        const names = partitionRecords(refs, limits).map(({ name }) => name);
        assert.equal(new Set(names).size, names.length);
      }),
    );
  });

  test("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(
        archive.chain((refs) => fc.tuple(fc.constant(refs), fc.shuffledSubarray(refs, { minLength: refs.length }))),
        ([refs, shuffled]) => assert.deepEqual(partitionRecords(shuffled, limits), partitionRecords(refs, limits)),
      ),
    );
  });

  test("makes no partition heavier than allowed, unless by one record", () => {
    fc.assert(
      fc.property(archive, (refs) => {
        for (const { weight, refs: members } of partitionRecords(refs, limits))
          assert.ok(weight <= 9_000 || members.length === 1, `${weight}`);
      }),
    );
  });

  test("keeps changes apart from texts, both in order of time, the newest partition first", () => {
    fc.assert(
      fc.property(archive, fc.constantFrom(0, 3_000, 1_000_000), (refs, whole) => {
        const partitions = partitionRecords(refs, { ...limits, whole }).reverse();
        for (const kind of ["changes", "texts"]) {
          const refs = partitions.filter(({ name }) => name.startsWith(kind)).flatMap((partition) => partition.refs);
          assert.ok(refs.every((ref) => ref.kind === (kind === "texts" ? "article" : "change")));
          const instants = refs.map(({ captured }) => captured);
          assert.deepEqual(instants, [...instants].sort());
        }
      }),
    );
  });

  test("leaves all partitions but the newest alone when changes come", () => {
    const all = Array.from({ length: 1_000 }, (_, n) => change(n));
    const made = Array.from({ length: 200 }, (_, k) => {
      const [before, after] = [changePartitions(all.slice(0, 800 + k)), changePartitions(all.slice(0, 801 + k))];
      const fresh = newPartitions(before, after);
      for (const partition of fresh) assert.ok(after.indexOf(partition) < 8, partition.name);
      return fresh.length;
    });
    assert.ok(made.filter((count) => count === 1).length > 140, made.join(" "));
    assert.ok(Math.max(...made) <= 6, made.join(" "));
  });

  test("changes one partition, seldom more, when a change goes", () => {
    const all = Array.from({ length: 1_000 }, (_, n) => change(n));
    const before = changePartitions(all);
    assert.ok(before.length > 20);
    const made = Array.from({ length: 200 }, (_, k) => {
      const left = all.filter((_, n) => n !== k * 5);
      return newPartitions(before, changePartitions(left)).length;
    });
    // Partitions of thirty changes here, of thousands in an archive: there, a border moves a hundred times less often.
    assert.ok(made.filter((count) => count === 1).length > 140, made.join(" "));
    assert.ok(Math.max(...made) <= 6, made.join(" "));
  });

  test("changes the partition that a text leaves, and the newest, when it changes", () => {
    const texts = Array.from({ length: 200 }, (_, n) => text(n));
    const before = partitionRecords(texts, limits);
    assert.ok(before.length > 10);
    const made = texts.map((_, n) => {
      const edited = texts.map((ref, k) =>
        k === n ? { ...ref, digest: "edited", captured: "2031-01-01T00:00:00Z" } : ref,
      );
      return newPartitions(before, partitionRecords(edited, limits)).length;
    });
    assert.ok(made.filter((count) => count <= 3).length > 130, made.join(" "));
    assert.ok(Math.max(...made) <= 6, made.join(" "));
  });

  for (const [articles, most] of [
    [23, 2],
    [100, 2],
    [1_000, 9],
    [10_000, 16],
  ] as const) {
    test(`divides the search of ${articles} articles into at most ${most} partitions`, () => {
      const refs = [
        ...Array.from({ length: Math.round(articles * 3.5) }, (_, n) => change(n, 80)),
        ...Array.from({ length: articles }, (_, n) => text(n, 350)),
      ];
      const partitions = partitionRecords(refs);
      assert.ok(partitions.length <= most, `${partitions.length}`);
      for (const { weight } of partitions) assert.ok(weight <= 1_600_000);
    });
  }
});
