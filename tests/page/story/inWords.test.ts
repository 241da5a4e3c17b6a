import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { labels } from "../../../scripts/labels/labels.ts";
import { changeViews } from "../../../scripts/page/changeViews.ts";
import { toldElsewhere } from "../../../scripts/page/story/inWords.ts";
import { en } from "../../../templates/messages/en.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledArticle } from "../../fixtures/labelledChanges.ts";

/** The words of the last change. */
function wordsOf(...told: Told[]) {
  const { article, changes } = labelledArticle({ ...articleOf(told), lang: "en" });
  return changeViews(article, changes).at(-1)!.inWords;
}

const body = ["The harbour was closed at noon on a grey day.", "Boats waited outside the mole for hours."];

describe("inWords()", () => {
  it("names labels in their order, with the pair that a number is due to, and counts rows by kind", () => {
    assert.deepEqual(
      wordsOf(
        { title: "12 hurt", paragraphs: ["At least 12 people were hurt.", ...body] },
        { title: "Many hurt", paragraphs: ["At least 31 people were hurt.", ...body, "A fog warning was in force."] },
      ),
      {
        labels: [{ name: "headline" }, { name: "number", pair: ["12", "31"] }],
        rows: [
          { kind: "edited", count: 1 },
          { kind: "added", count: 1 },
        ],
      },
    );
  });

  it("does not count the row of a headline, which has its own sentence", () => {
    const told = (title: string): Told => ({ title, paragraphs: [title, ...body] });
    assert.deepEqual(wordsOf(told("Ferry sinks"), told("Ferry lost")), { labels: [{ name: "headline" }], rows: [] });
  });

  it("tells another date of publication", () => {
    const told = (published: string): Told => ({ published, paragraphs: body });
    assert.deepEqual(wordsOf(told("2024-01-01"), told("2024-01-02")), { labels: [], rows: [], isRedated: true });
  });

  it("tells nothing of what is gone, withheld or shown before", () => {
    const [one, two] = [{ paragraphs: body }, { paragraphs: [...body, "More."] }];
    assert.equal(wordsOf(one, { paragraphs: ["Not found"], status: 404 }), undefined);
    assert.equal(wordsOf(one, { paragraphs: [], withheld: { reason: "Order.", date: "2024-01-01" } }), undefined);
    assert.equal(wordsOf(one, two, one, two), undefined);
  });

  it("gives no pair from what says nothing new, nor a long one", () => {
    const clock = (time: string): Told => ({ paragraphs: [...body, `Updated ${time} minutes ago`] });
    assert.equal(
      wordsOf(clock("5"), clock("6"))?.labels.find(({ name }) => name === "number"),
      undefined,
    );
  });

  it("has a sentence for every label but those that are told elsewhere", () => {
    const names = labels.map(({ name }) => name).filter((name) => !toldElsewhere.has(name));
    assert.deepEqual(Object.keys(en.inWords.labels).sort(), names.sort());
    assert.deepEqual(
      Object.keys(en.inWords.pairs).sort(),
      labels.flatMap(({ name, pair }) => (pair ? name : [])).sort(),
    );
  });
});
