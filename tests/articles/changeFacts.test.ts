import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeFacts } from "../../scripts/articles/changeFacts.ts";
import { changesOf } from "../../scripts/change/changesOf.ts";
import { labelChanges } from "../../scripts/labels/labelChanges.ts";
import { articlePages } from "../../scripts/page/articlePages.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";

function factsOf(...told: Told[]) {
  const article = articleOf(told);
  return changeFacts(articlePages(labelChanges({ article, changes: changesOf(article) })));
}

describe("changeFacts()", () => {
  it("tells number, instant, permalink, words, labels and rows of each change", () => {
    const facts = factsOf(
      { paragraphs: ["Nine people were hurt in the harbour.", "It rained all day."] },
      { paragraphs: ["Ten people were hurt in the harbour.", "It rained all day."] },
      { paragraphs: ["Ten people were hurt in the harbour.", "It rained all day.", "A ferry sank.", "It was old."] },
    );
    assert.deepEqual(facts, [
      {
        n: 1,
        captured: "2024-01-01T01:00:00Z",
        url: "/paper/story/#change-20240101T010000Z",
        wordsAdded: 1,
        wordsRemoved: 1,
        labels: ["number"],
        rows: { edited: 1 },
      },
      {
        n: 2,
        captured: "2024-01-01T02:00:00Z",
        url: "/paper/story/#change-20240101T020000Z",
        wordsAdded: 6,
        wordsRemoved: 0,
        labels: [],
        rows: { added: 2 },
      },
    ]);
  });

  it("counts rows of each kind, and unchanged ones not", () => {
    const [first] = factsOf(
      { paragraphs: ["The first stays.", "A second goes away for good.", "The third changes its ending."] },
      { paragraphs: ["The first stays.", "The third changes its close.", "Something wholly new comes in here."] },
    );
    assert.deepEqual(first!.rows, { added: 1, edited: 1, removed: 1 });
  });
});
