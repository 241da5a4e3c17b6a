import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../../scripts/lists/archive/archiveIndex.ts";
import { siteFeed } from "../../../scripts/lists/reducers/siteFeed.ts";
import { sourceFeeds } from "../../../scripts/lists/reducers/sourceFeeds.ts";
import { settings } from "../../templates/fixtures.ts";
import { reportOf } from "../reportOf.ts";

const second = (n: number) => new Date(n * 1_000).toISOString().replace(".000", "");
const sources = [
  { id: "paper", path: "/paper/", name: "The Paper" },
  { id: "empty", path: "/empty/", name: "Empty" },
];

describe("siteFeed", () => {
  it("holds the 50 newest changes of all articles, newest first", () => {
    const archive = new ArchiveIndex();
    for (const name of ["a", "b"])
      archive.add(reportOf(name, ...Array.from({ length: 40 }, (_, n) => second(2 * n + (name === "a" ? 0 : 1)))));
    const [feed, ...rest] = siteFeed.reduce(archive, { settings, sources, savedSearches: [] });
    assert.deepEqual([feed!.subject.path, feed!.json, rest], ["/feed.xml", "/feed.json", []]);
    const expected = Array.from({ length: 50 }, (_, n) => second(79 - n));
    assert.deepEqual(
      feed!.changes.map(({ captured }) => captured),
      expected,
    );
  });
});

describe("sourceFeeds", () => {
  it("makes a feed for each source, of its own changes", () => {
    const archive = new ArchiveIndex();
    archive.add(reportOf("a", second(1), second(2)));
    assert.deepEqual(
      sourceFeeds
        .reduce(archive, { settings, sources, savedSearches: [] })
        .map(({ subject, changes }) => [subject.path, changes.map(({ captured }) => captured)]),
      [
        ["/paper/feed.xml", [second(2), second(1)]],
        ["/empty/feed.xml", []],
      ],
    );
  });
});
