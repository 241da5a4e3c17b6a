import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleOutput } from "../../scripts/articles/buildArticle.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { environment, settings } from "../templates/fixtures.ts";

function outputOf(told: readonly Told[], more: object = {}) {
  const { listing, ...output } = articleOutput(
    { ...articleOf(told), ...more },
    { settings, environment, searchable: true, savedSearches: [] },
  );
  return { ...output, ...listing };
}
const lines = (...paragraphs: string[]): Told => ({ paragraphs });

describe("articleOutput()", () => {
  it("makes an article's page, data and feed", () => {
    const { pages, files, paths, summary, changes } = outputOf([lines("One."), lines("Two."), lines("Three.")]);
    assert.deepEqual(
      [pages, files].map((made) => made.map(({ path }) => path)),
      [
        ["paper/story.md"],
        [
          "/paper/story/article.json",
          "/paper/story/feed.xml",
          ...[0, 1, 2].map((n) => `/paper/story/v/${n}/index.html`),
          "/paper/story/compare/index.html",
          ...[1, 2].map((n) => `/embed/paper/story/change-20240101T0${n}0000Z/index.html`),
        ],
      ],
    );
    assert.deepEqual([paths, changes.length, summary.versions, summary.changes], [["/paper/story/"], 2, 3, 2]);
    assert.deepEqual([summary.firstSeen, summary.lastChanged], ["2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z"]);
  });

  it("lists as many entries as a feed holds, the newest first", () => {
    const { feedEntries } = outputOf(Array.from({ length: 60 }, (_, n) => lines(`Text ${n}.`)));
    const titles = [feedEntries[0]!, feedEntries.at(-1)!].map(({ title }) => /change \d+/.exec(title)?.[0]);
    assert.deepEqual([feedEntries.length, ...titles], [50, "change 59", "change 10"]);
  });

  it("says the same in the same bytes, whenever it is asked", () => {
    const told = [lines("One.", "Same."), lines("Two.", "Same."), lines("One.", "Same.")];
    assert.equal(JSON.stringify(outputOf(told)), JSON.stringify(outputOf(told)));
  });

  it("tells of an article withheld whole that it is", () => {
    const withheld = { reason: "court order", date: "2024-02-01" };
    const { summary, changes, feedEntries } = outputOf([], { withheld });
    assert.deepEqual([summary.withheld, summary.firstSeen, changes, feedEntries], [true, undefined, [], []]);
  });

  it("cuts a title of a megabyte in lists and feeds", () => {
    const { summary, files } = outputOf([lines("One."), lines("Two.")], { title: "word ".repeat(200_000) });
    assert.ok(summary.title.length <= 310);
    assert.ok(files.find(({ path }) => path.endsWith("feed.xml"))!.text.length < 10_000);
  });
});
