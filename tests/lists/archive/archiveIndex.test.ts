import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../../scripts/lists/archive/archiveIndex.ts";
import { reportOf } from "../reportOf.ts";

describe("ArchiveIndex", () => {
  it("orders the changes of all articles by time, also after another article", () => {
    const archive = new ArchiveIndex();
    const order = () => archive.oldestFirst().map(({ url }) => url);
    archive.add(reportOf("a", "2024-01-01T00:00:00Z", "2024-01-03T00:00:00Z"));
    assert.deepEqual(order(), ["/paper/a/#2024-01-01T00:00:00Z", "/paper/a/#2024-01-03T00:00:00Z"]);
    archive.add(reportOf("b", "2024-01-02T00:00:00Z"));
    assert.deepEqual(order(), [
      "/paper/a/#2024-01-01T00:00:00Z",
      "/paper/b/#2024-01-02T00:00:00Z",
      "/paper/a/#2024-01-03T00:00:00Z",
    ]);
  });

  it("holds equal labels and row counts once", () => {
    const archive = new ArchiveIndex();
    const facts = () => ({ captured: "2024-01-01T00:00:00Z", labels: ["number", "minor"], rows: { edited: 2 } });
    for (const name of ["a", "b"]) archive.add(reportOf(name, facts()));
    const [a, b] = archive.changes;
    assert.deepEqual([a!.labels, a!.rows], [["number", "minor"], { edited: 2 }]);
    assert.equal(a!.labels, b!.labels);
    assert.equal(a!.rows, b!.rows);
  });

  it("places what a change shows where the article's payload begins", () => {
    const archive = new ArchiveIndex();
    const report = reportOf("a", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z");
    archive.add({ ...report, article: { ...report.article!, payload: [3, 1_000, 4] } });
    assert.deepEqual(
      archive.changes.map(({ at, entryAt }) => [at, entryAt]),
      [
        [
          [3, 1_000, 1],
          [3, 1_001, 1],
        ],
        [
          [3, 1_002, 1],
          [3, 1_003, 1],
        ],
      ],
    );
  });

  it("has no feed entry of a change that reports none", () => {
    const archive = new ArchiveIndex();
    const report = reportOf("a", "2024-01-01T00:00:00Z");
    const changes = report.article!.changes.map((change) => ({ ...change, entryBytes: 0 }));
    archive.add({ ...report, article: { ...report.article!, changes } });
    assert.equal(archive.changes[0]!.entryAt, undefined);
  });

  it("warns of a change that is days ahead of all others, and puts the newest of these before it", () => {
    const archive = new ArchiveIndex();
    const hours = Array.from({ length: 30 }, (_, n) => new Date(Date.UTC(2024, 0, 1, n)).toISOString());
    archive.add(reportOf("a", ...hours));
    assert.deepEqual(archive.aheadOfAll(), []);
    archive.add(reportOf("b", "2024-01-08T00:00:00Z"));
    assert.deepEqual(
      archive
        .oldestFirst()
        .slice(-2)
        .map(({ captured }) => captured),
      ["2024-01-08T00:00:00Z", hours.at(-1)],
    );
    const [problem] = archive.aheadOfAll();
    assert.equal(problem!.severity, "warning");
    assert.match(problem!.reason, /^captured 2024-01-08T00:00:00Z, long after all other changes/);
  });
});
