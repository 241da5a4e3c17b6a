import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ArchiveIndex } from "../../../scripts/lists/archive/archiveIndex.ts";
import { siteStatistics } from "../../../scripts/lists/statistics/siteStatistics.ts";
import { statisticsFiles } from "../../../scripts/lists/statistics/statisticsFiles.ts";
import { type Changed, reportOf } from "../reportOf.ts";

const source = { id: "paper", path: "/paper/", name: '=cmd, The "Paper"' };

function archiveOf(articles: Readonly<Record<string, readonly Changed[]>>): ArchiveIndex {
  const archive = new ArchiveIndex();
  for (const [name, changes] of Object.entries(articles)) {
    const report = reportOf(name, ...changes);
    const { article } = report;
    const statistics = {
      versions: [{ month: "2024-01", count: changes.length + 1 }],
      removedWords: ["fraud", ...(name === "a" ? ["alone"] : [])],
    };
    const summary = { ...article!.summary, firstSeen: "2024-01-01T00:00:00Z", lang: name === "a" ? "en-GB" : "en" };
    archive.add({ ...report, article: { ...article!, summary, statistics } });
  }
  return archive;
}
const statisticsOf = (articles: Parameters<typeof archiveOf>[0]) => siteStatistics(archiveOf(articles), [source]);
const sample = {
  a: [
    { captured: "2024-01-01T02:00:00Z", labels: ["number"], wordsAdded: 5, wordsRemoved: 40 },
    { captured: "2024-03-01T00:00:00Z", labels: ["revert"], wordsAdded: 90, wordsRemoved: 90 },
  ],
  b: [{ captured: "2024-01-03T00:00:00Z", wordsAdded: 30, wordsRemoved: 20 }],
  c: [],
};

describe("siteStatistics()", () => {
  it("counts articles by number of changes, and by time to the first", () => {
    const { shares, first } = statisticsOf(sample);
    assert.deepEqual([shares.articles, shares.changed], [3, 2]);
    assert.deepEqual(
      shares.buckets.slice(0, 3).map(({ count }) => count),
      [1, 1, 1],
    );
    assert.equal(first.median, 2 * 3600);
    assert.deepEqual(
      first.buckets.filter(({ count }) => count > 0).map(({ from, below }) => [from / 3600, below! / 3600]),
      [
        [1, 3],
        [48, 168],
      ],
    );
  });

  it("names the words that changes removed from several articles of a language", () => {
    assert.deepEqual(statisticsOf(sample).words, [{ word: "fraud", lang: "en", articles: 3 }]);
  });

  it("ranks rewrites by the words replaced, and leaves returns out", () => {
    assert.deepEqual(
      statisticsOf(sample).rewrites.map(({ url, replaced }) => [url, replaced]),
      [
        ["/paper/b/#2024-01-03T00:00:00Z", 20],
        ["/paper/a/#2024-01-01T02:00:00Z", 5],
      ],
    );
  });

  it("counts kinds by source", () => {
    const { kinds, sources } = statisticsOf(sample);
    assert.deepEqual(
      [
        kinds.map(({ name }) => name),
        sources.map(({ articles, changed, changes, kinds }) => [articles, changed, changes, ...kinds]),
      ],
      [["revert", "number"], [[3, 2, 3, 1, 1]]],
    );
  });

  it("says over which months articles, versions and changes came, without gaps in charts", () => {
    const { overTime } = statisticsOf(sample);
    assert.deepEqual(overTime.months, [
      { period: "2024-01", articles: 3, versions: 6, changes: 2 },
      { period: "2024-03", articles: 0, versions: 0, changes: 1 },
    ]);
    assert.deepEqual(
      overTime.charted.map(({ period, changes }) => [period, changes]),
      [
        ["2024-01", 2],
        ["2024-02", 0],
        ["2024-03", 1],
      ],
    );
  });

  it("charts years where months are too many, and no gap of centuries", () => {
    const at = (captured: string) => ({ captured });
    const decades = statisticsOf({ a: [at("2004-05-01T00:00:00Z"), at("2024-05-01T00:00:00Z")] }).overTime.charted;
    assert.deepEqual([decades.length, decades[0]!.period, decades.at(-1)!.period], [21, "2004", "2024"]);
    const wrong = statisticsOf({ a: [at("0009-05-01T00:00:00Z"), at("2024-05-01T00:00:00Z")] }).overTime.charted;
    assert.deepEqual(
      wrong.map(({ period }) => period),
      ["0009", "2024"],
    );
  });

  it("has numbers of nothing where there is nothing", () => {
    const { shares, first, words, rewrites, overTime } = siteStatistics(new ArchiveIndex(), []);
    assert.deepEqual([shares.articles, first.median, words, rewrites, overTime.charted], [0, undefined, [], [], []]);
  });
});

describe("statisticsFiles()", () => {
  it("writes tables in which no cell begins like a formula", () => {
    const files = statisticsFiles(statisticsOf(sample));
    assert.deepEqual(
      files.map(({ path }) => path),
      ["months", "changes", "first-changes", "kinds", "words", "rewrites"].map((name) => `/statistics/${name}.csv`),
    );
    for (const { path, text } of files)
      for (const cell of text.split(/\r\n|,/)) assert.doesNotMatch(cell, /^"?[=+\-@\t]/, path);
    assert.equal(
      files.at(-1)!.text,
      "change,captured,words_added,words_removed\r\n/paper/b/#2024-01-03T00:00:00Z,2024-01-03T00:00:00Z,30,20\r\n/paper/a/#2024-01-01T02:00:00Z,2024-01-01T02:00:00Z,5,40\r\n",
    );
  });
});
