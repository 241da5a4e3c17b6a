import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../../../scripts/lists/archive/archiveIndex.ts";
import { savedSearches as lists } from "../../../../scripts/lists/reducers/searches/savedSearches.ts";
import { savedSearchFeeds } from "../../../../scripts/lists/reducers/searches/savedSearchFeeds.ts";
import type { SavedSearch } from "../../../../scripts/model/savedSearch.ts";
import { settings } from "../../../templates/fixtures.ts";
import { reportOf } from "../../reportOf.ts";

const sources = [{ id: "paper", path: "/paper/", name: "The Paper" }];
const second = (n: number) => new Date(n * 1_000).toISOString().replace(".000", "");
const savedSearches: SavedSearch[] = [
  {
    ...{ name: "boats", title: "Boats", path: "/watch/boats/", query: '"two boats" -ferry', in: "added" },
    ...{ sources: ["paper", "wire"], labels: ["number"], languages: ["en"] },
  },
  { name: "none", title: "None", path: "/watch/none/", query: "x", sources: [], labels: [], languages: [] },
];

function archiveOf() {
  const archive = new ArchiveIndex();
  archive.add(reportOf("a", { captured: second(1), searches: ["/watch/boats/"] }, { captured: second(3) }));
  archive.add(reportOf("b", { captured: second(2), searches: ["/watch/boats/", "/watch/gone/"] }));
  return archive;
}

describe("savedSearches", () => {
  it("lists the changes that each search finds, newest first, and an empty list where it finds none", () => {
    const archive = archiveOf();
    const site = {
      settings,
      sources,
      savedSearches,
      paths: archive.paths,
      read: () => assert.fail(),
      readFound: () => [],
    };
    const { pages, data } = lists.reduce(archive, site);
    assert.deepEqual(
      pages!.map(({ href, items }) => [href, items!.map(({ digest }) => digest)]),
      [
        ["/watch/boats/", ["paper/b 0", "paper/a 0"]],
        ["/watch/none/", []],
      ],
    );
    assert.deepEqual(data, {
      savedSearches: [
        { name: "Boats", path: "/watch/boats/", changes: 2 },
        { name: "None", path: "/watch/none/", changes: 0 },
      ],
    });
  });

  it("tells on the first page what is asked, and links to the same search", () => {
    const archive = archiveOf();
    const site = {
      settings,
      sources,
      savedSearches,
      paths: archive.paths,
      read: () => assert.fail(),
      readFound: () => [],
    };
    const { asked } = lists.reduce(archive, site).pages![0]!.data as { asked: object };
    assert.deepEqual(asked, {
      query: '"two boats" -ferry',
      where: "added",
      sources: [{ name: "The Paper", path: "/paper/" }, { name: "wire" }],
      labels: [{ name: "number" }],
      languages: ["en"],
      search: "/search/?q=%22two+boats%22+-ferry&in=added&source=paper&source=wire&label=number&language=en",
    });
  });

  it("has an Atom feed and a JSON feed for each search", () => {
    const feeds = savedSearchFeeds.reduce(archiveOf(), { settings, sources, savedSearches });
    assert.deepEqual(
      feeds.map(({ subject, json, changes }) => [subject.path, json, changes.length]),
      [
        ["/watch/boats/feed.xml", "/watch/boats/feed.json", 2],
        ["/watch/none/feed.xml", "/watch/none/feed.json", 0],
      ],
    );
  });
});
