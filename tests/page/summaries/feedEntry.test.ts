import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeDigest } from "../../../scripts/page/summaries/changeDigest.ts";
import { feedEntry } from "../../../scripts/page/summaries/feedEntry.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledChanges } from "../../fixtures/labelledChanges.ts";

function entry(...told: Told[]) {
  const article = articleOf(told);
  const change = labelledChanges(article).at(-1)!;
  return feedEntry(article, change, changeDigest(article, change), "/paper/story/#here");
}

describe("feedEntry()", () => {
  it("holds the changed rows of a change", () => {
    const { before, after, rows, more, elapsedSeconds, source } = entry(
      { paragraphs: ["It was raining.", "Same."] },
      { paragraphs: ["It was snowing.", "Same.", "More."] },
    );
    assert.deepEqual(
      [before, after, elapsedSeconds, more, source],
      [0, 1, 3600, 0, { path: "/paper/", name: "The Paper" }],
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ["edited", "added"],
    );
  });

  it("shows an added paragraph of a thousand characters whole", () => {
    const added = "word ".repeat(250).trim();
    assert.deepEqual(entry({ paragraphs: ["Same."] }, { paragraphs: ["Same.", added] }).rows[0]!.segments, [
      { text: added, change: "inserted" },
    ]);
  });

  it("leaves rows to the page where there are too many, and says how many", () => {
    const { rows, more } = entry(
      { paragraphs: ["Same."] },
      { paragraphs: Array.from({ length: 500 }, (_, k) => `Line ${k} ${"x".repeat(100)}`) },
    );
    assert.ok(rows.length > 30 && rows.length < 100);
    assert.equal(rows.length + more, 501);
  });

  it("shows 1,600 units of an added paragraph, two thirds of a row's 2,400", () => {
    const shown = (length: number) =>
      entry({ paragraphs: ["Same."] }, { paragraphs: ["Same.", "x".repeat(length)] }).rows[0]!.segments.map(
        ({ text }) => text.length,
      );
    assert.deepEqual(shown(1_600), [1_600]);
    assert.deepEqual(shown(1_601), [1_600, 2]);
  });

  it("shows rows until 9,000 units are full, 40 counted for each stretch of text", () => {
    const shown = (length: number) =>
      entry(
        { paragraphs: ["Same."] },
        { paragraphs: ["Same.", ...Array.from({ length: 40 }, (_, k) => String(k).padEnd(length, "x"))] },
      ).rows.length;
    assert.equal(shown(260), 30);
    assert.equal(shown(259), 31);
  });

  it("shows no rows of a return to an earlier text", () => {
    const a = { paragraphs: ["One."] };
    const { rows, more, says } = entry(a, { paragraphs: ["Two."] }, a);
    assert.deepEqual([rows, more, says], [[], 0, { kind: "revert", to: 0 }]);
  });

  it("stays small, whatever it is made of", () => {
    const noise = (seed: number) => Array.from({ length: 30_000 }, (_, k) => ((k * seed) % 7 ? "a" : "b")).join(" ");
    const { rows } = entry({ paragraphs: [noise(3)] }, { paragraphs: [noise(5)] });
    const segments = rows.flatMap(({ segments }) => segments);
    assert.ok(segments.reduce((sum, { text }) => sum + text.length, 0) < 12_000);
  });
});
