import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { storyView } from "../../../scripts/page/story/storyView.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledArticle } from "../../fixtures/labelledChanges.ts";

const storyOf = (...told: Told[]) => storyView(labelledArticle({ ...articleOf(told), lang: "en" }));
const gone: Told = { paragraphs: ["Not found"], status: 404 };

describe("storyView()", () => {
  it("counts the words of the first and the newest text, and the time up to the last change", () => {
    const story = storyOf({ paragraphs: ["One two."] }, { paragraphs: ["One two three."] }, { paragraphs: ["One."] });
    assert.deepEqual(story, {
      elapsedSeconds: 7200,
      last: "2024-01-01T02:00:00Z",
      headlines: 0,
      corrections: 0,
      reverts: 0,
      words: { first: 2, newest: 1 },
    });
  });

  it("tells of an article that never changed its words alone", () => {
    const { elapsedSeconds, last, words } = storyOf({ paragraphs: ["One two."] });
    assert.deepEqual([elapsedSeconds, last, words], [0, undefined, { first: 2, newest: 2 }]);
  });

  it("counts different headlines, each once", () => {
    const told = (title: string, text: string): Told => ({ title, paragraphs: [text] });
    assert.equal(storyOf(told("A", "1."), told("B", "2."), told("A", "3."), { paragraphs: ["4."] }).headlines, 2);
  });

  it("counts corrections and returns to an earlier text", () => {
    const [one, two] = [{ paragraphs: ["One."] }, { paragraphs: ["One.", "Correction: it was two."] }];
    const { corrections, reverts } = storyOf(one, two, one, two);
    assert.deepEqual([corrections, reverts], [2, 2]);
  });

  it("takes no error page and nothing withheld for a text", () => {
    const withheld: Told = { paragraphs: [], withheld: { reason: "Court order.", date: "2024-02-01" } };
    assert.deepEqual(storyOf(gone, { paragraphs: ["One two."] }, withheld, gone).words, { first: 2, newest: 2 });
    assert.equal(storyOf(gone, gone).words, undefined);
    assert.equal(storyOf({ title: "A", paragraphs: ["One."] }, { ...gone, title: "Error" }).headlines, 1);
  });
});
