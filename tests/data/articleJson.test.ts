import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { articleData } from "../../scripts/data/articleJson.ts";
import type { Article } from "../../scripts/model/article.ts";
import type { Change } from "../../scripts/model/change.ts";
import { articlePages } from "../../scripts/page/articlePages.ts";
import { arbitraryParagraph } from "../diff/arbitraryText.ts";
import type { ArticleData } from "../fixtures/articleData.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { brokenLaws } from "../fixtures/brokenLaws.ts";
import { labelledArticle, labelledChanges } from "../fixtures/labelledChanges.ts";

function dataOf(article: Article): { data: ArticleData; json: string } {
  const { json } = articleData(articlePages(labelledArticle(article)));
  return { data: JSON.parse(json), json };
}

const a: Told = { paragraphs: ["It was raining.", "Same."], title: "Rain", words: 4 };
const b: Told = { paragraphs: ["It was snowing.", "Same."], title: "Snow", words: 4 };
const gone: Told = { paragraphs: ["Not found"], status: 404 };
const withheld: Told = {
  paragraphs: [],
  sha256: "",
  withheld: { reason: "court order", date: "2024-02-01" },
  seen: [{ captured: "2024-01-01T03:30:00Z", file: "again.txt", sha256: "" }],
};

describe("articleData()", () => {
  it("tells where words were too many and too different to be compared one by one", () => {
    const shuffled = (step: number) => Array.from({ length: 8000 }, (_, k) => `w${(k * step) % 211}`).join(" ");
    const rows = dataOf(articleOf([{ paragraphs: [shuffled(17)] }, { paragraphs: [shuffled(101)] }])).data.changes[0]!
      .rows;
    assert.equal((rows as { coarse?: true }[])[0]!.coarse, true);
  });

  it("tells an article, its versions and its changes", () => {
    const { data } = dataOf(articleOf([a, b]));
    assert.deepEqual(data, {
      id: "paper/story",
      title: "Story",
      source: { id: "paper", name: "The Paper" },
      firstSeen: "2024-01-01T00:00:00Z",
      lastChanged: "2024-01-01T01:00:00Z",
      tracking: "open",
      paragraphs: [{ text: "It was raining." }, { text: "Same." }, { text: "It was snowing." }],
      versions: [
        {
          n: 0,
          captured: "2024-01-01T00:00:00Z",
          title: "Rain",
          file: "0.txt",
          sha256: "0".repeat(64),
          words: 4,
          paragraphs: [0, 1],
        },
        {
          n: 1,
          captured: "2024-01-01T01:00:00Z",
          title: "Snow",
          file: "1.txt",
          sha256: "0".repeat(64),
          words: 4,
          paragraphs: [2, 1],
        },
      ],
      changes: [
        {
          n: 1,
          before: 0,
          after: 1,
          elapsedSeconds: 3600,
          url: "/paper/story/#change-20240101T010000Z",
          wordsAdded: 1,
          wordsRemoved: 1,
          labels: ["headline"],
          title: [
            ["-", "Rain"],
            ["+", "Snow"],
          ],
          rows: [
            {
              kind: "edited",
              before: [0],
              after: [0],
              runs: [
                ["=", "It was "],
                ["-", "raining"],
                ["+", "snowing"],
                ["=", "."],
              ],
            },
            { kind: "unchanged", before: [1], after: [1] },
          ],
        },
      ],
    });
  });

  it("says which version a change returns to", () => {
    assert.equal(dataOf(articleOf([a, b, a])).data.changes[1]!.revertsTo, 0);
  });

  it("refers to the first change with the same two texts in place of its rows", () => {
    const changes = (...told: Told[]) =>
      dataOf(articleOf(told)).data.changes.map(({ rows, sameAs }) => (rows ? rows.length : { sameAs }));
    assert.deepEqual(changes(a, b, a, b, a, b), [2, 2, { sameAs: 1 }, { sameAs: 2 }, { sameAs: 1 }]);
    // Under other titles and bylines too, and however much stands between.
    assert.deepEqual(changes(a, b, gone, a, withheld, { ...b, title: "Sleet" }), [2, 0, 2, 0, { sameAs: 1 }]);
    assert.deepEqual(changes(a, { ...a, byline: "Ann" }, a), [2, { sameAs: 1 }]);
  });

  it("counts repeated rows once, and puts them into one file where they stand apart", () => {
    const article = articleOf([a, b, a, b, a]);
    const text = "x".repeat(1_500_000);
    const changes = labelledChanges(article).map(
      (change): Change => ({ ...change, rows: [{ kind: "edited", before: [0], after: [0], runs: [["=", text]] }] }),
    );
    const changeUrls = ["/1", "/2", "/3", "/4"];
    assert.deepEqual(articleData({ article, changes, changeUrls }).rowFiles, []);
    const longer = changes.map((change): Change => ({ ...change, rows: [...change.rows, ...change.rows] }));
    const { json, rowFiles } = articleData({ article, changes: longer, changeUrls });
    const files = ["/paper/story/changes/20240101T010000Z.json", "/paper/story/changes/20240101T020000Z.json"];
    assert.deepEqual(
      (JSON.parse(json) as ArticleData).changes.map(({ rowsUrl, sameAs }) => rowsUrl ?? sameAs),
      [...files, 1, 2],
    );
    assert.deepEqual(
      rowFiles.map(({ path }) => path),
      files,
    );
  });

  it("has no rows for a change to a version that is gone or withheld", () => {
    assert.deepEqual(
      dataOf(articleOf([a, gone, withheld, b])).data.changes.map(({ before, rows }) => [before, rows?.length]),
      [
        [0, 0],
        [0, 0],
        [0, 2],
      ],
    );
  });

  it("tells of a withheld version nothing but its time, its file and why", () => {
    const slipped = { title: "Secret", byline: "Secret", note: "Secret", sha256: "5ec2e7" };
    const { data, json } = dataOf(articleOf([a, { ...withheld, ...slipped }]));
    assert.deepEqual(data.versions[1], {
      n: 1,
      captured: "2024-01-01T01:00:00Z",
      file: "1.txt",
      words: 0,
      paragraphs: [],
      withheld: { reason: "court order", date: "2024-02-01" },
    });
    assert.doesNotMatch(json, /Secret|5ec2e7/);
  });

  it("tells of an article withheld whole that it is", () => {
    const reason = { reason: "court order", date: "2024-02-01" };
    const { data } = dataOf({ ...articleOf([]), withheld: reason });
    assert.deepEqual([data.withheld, data.versions, data.changes, data.firstSeen], [reason, [], [], null]);
  });

  it("puts the rows of each change into a file of their own where they exceed 5 MB together, in bytes", () => {
    const article = articleOf([a, b, gone, a]);
    const changeUrls = ["/1", "/2", "/3"];
    const changes = (text: string) =>
      labelledChanges(article).map((change): Change => {
        if (change.rows.length === 0) return change;
        return { ...change, rows: [{ kind: "edited", before: [0], after: [0], runs: [["=", text]] }] };
      });
    assert.deepEqual(articleData({ article, changes: changes("x".repeat(2_000_000)), changeUrls }).rowFiles, []);
    const { json, rowFiles } = articleData({ article, changes: changes("城".repeat(1_000_000)), changeUrls });
    assert.deepEqual(
      (JSON.parse(json) as ArticleData).changes.map(({ rows, rowsUrl }) => rowsUrl ?? rows),
      ["/paper/story/changes/20240101T010000Z.json", [], "/paper/story/changes/20240101T030000Z.json"],
    );
    assert.deepEqual(
      rowFiles.map(({ path }) => path),
      ["/paper/story/changes/20240101T010000Z.json", "/paper/story/changes/20240101T030000Z.json"],
    );
    assert.equal(JSON.parse(rowFiles[0]!.text)[0].runs[0][1].length, 1_000_000);
  });

  it("keeps the mark of a suspect version, which has no rows, and compares the next with the last good one", () => {
    const { data } = dataOf(articleOf([a, { paragraphs: ["Consent."], suspect: "1 word where 4 were" }, b]));
    assert.deepEqual(
      data.versions.map(({ suspect }) => suspect),
      [undefined, "1 word where 4 were", undefined],
    );
    assert.deepEqual([data.changes[0]!.before, data.changes[0]!.rows, data.changes[1]!.before], [0, [], 0]);
    assert.deepEqual(
      brokenLaws(data, ({ rows }) => rows!),
      [],
    );
  });

  it("keeps every law of the format, whatever the versions", () => {
    const paragraphs = fc.array(
      arbitraryParagraph.filter(({ text }) => isFolded(text)),
      { maxLength: 6 },
    );
    const told = fc.oneof(
      { weight: 6, arbitrary: fc.record({ paragraphs, title: fc.constantFrom("Rain", "Snow", "Rain in the city") }) },
      { weight: 1, arbitrary: paragraphs.map((paragraphs): Told => ({ paragraphs, status: 404 })) },
      { weight: 1, arbitrary: paragraphs.map((paragraphs): Told => ({ paragraphs, suspect: "a tenth as long" })) },
      { weight: 1, arbitrary: fc.constant(withheld) },
    );
    // A version captured twice is one version, as the store sees to.
    const versions = fc.uniqueArray(told, { maxLength: 6, selector: (of) => JSON.stringify(of) });
    fc.assert(
      fc.property(versions, (versions) => {
        assert.deepEqual(
          brokenLaws(dataOf(articleOf(versions)).data, ({ rows }) => rows!),
          [],
        );
      }),
    );
  });
});

/** As the store hands texts over: white space folded and trimmed. */
function isFolded(text: string): boolean {
  return text !== "" && text === text.replace(/[ \t\n\f\r]+/g, " ").trim();
}
