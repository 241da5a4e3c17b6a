import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleOf } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

const outside = { wordsAdded: 3, wordsRemoved: 0, rows: [], more: 1 };
const labelsOf = (...told: Parameters<typeof articleOf>[0]) =>
  labelledChanges(articleOf(told)).map(({ labels }) => labels);

describe("the label “Outside the text”", () => {
  it("marks a change in which nothing else differs, and no other label does", () =>
    assert.deepEqual(labelsOf({ paragraphs: ["One"] }, { paragraphs: ["One"], outside }), [["outside"]]));
  it("does not mark one in which the text differs, too", () =>
    assert.deepEqual(labelsOf({ paragraphs: ["Fee 20"] }, { paragraphs: ["Fee 90"], outside }), [["number"]]));
  it("does not mark a new headline", () =>
    assert.deepEqual(labelsOf({ paragraphs: ["One"], title: "A" }, { paragraphs: ["One"], title: "B", outside }), [
      ["headline"],
    ]));
  it("does not mark a return from an error page", () => {
    const gone = { paragraphs: ["Not found"], status: 404 };
    assert.deepEqual(labelsOf({ paragraphs: ["One"] }, gone, { paragraphs: ["One"], outside }), [["gone"], ["revert"]]);
  });
});
