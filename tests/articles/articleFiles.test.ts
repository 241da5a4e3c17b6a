import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleFiles } from "../../scripts/articles/articleFiles.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";
import { environment, settings } from "../templates/fixtures.ts";

function filesOf(told: readonly Told[], more: object = {}) {
  const article = { ...articleOf(told), ...more };
  return articleFiles(article, labelledChanges(article), settings, environment);
}
const lines = (...paragraphs: string[]): Told => ({ paragraphs });

describe("articleFiles()", () => {
  it("makes an article's page, data and feed", () => {
    const { markdown, finished, pages, summary, changes } = filesOf([lines("One."), lines("Two."), lines("Three.")]);
    assert.deepEqual(
      [markdown, finished].map((files) => files.map(({ path }) => path)),
      [["paper/story.md"], ["/paper/story/article.json", "/paper/story/feed.xml"]],
    );
    assert.deepEqual([pages, changes.length, summary.versions, summary.changes], [["/paper/story/"], 2, 3, 2]);
    assert.deepEqual([summary.firstSeen, summary.lastChanged], ["2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z"]);
  });

  it("lists as many entries as a feed holds, the newest first", () => {
    const { feedEntries } = filesOf(Array.from({ length: 60 }, (_, n) => lines(`Text ${n}.`)));
    assert.deepEqual([feedEntries.length, feedEntries[0]!.after, feedEntries.at(-1)!.after], [50, 59, 10]);
  });

  it("says the same in the same bytes, whenever it is asked", () => {
    const told = [lines("One.", "Same."), lines("Two.", "Same."), lines("One.", "Same.")];
    assert.equal(JSON.stringify(filesOf(told)), JSON.stringify(filesOf(told)));
  });

  it("tells of an article withheld whole that it is", () => {
    const withheld = { reason: "court order", date: "2024-02-01" };
    const { summary, changes, feedEntries } = filesOf([], { withheld });
    assert.deepEqual([summary.withheld, summary.firstSeen, changes, feedEntries], [true, undefined, [], []]);
  });

  it("cuts a title of a megabyte in lists and feeds", () => {
    const { summary, finished } = filesOf([lines("One."), lines("Two.")], { title: "word ".repeat(200_000) });
    assert.ok(summary.title.length <= 310);
    assert.ok(finished.find(({ path }) => path.endsWith("feed.xml"))!.text.length < 10_000);
  });
});
