import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TextVersion } from "../../../scripts/model/version.ts";
import { comparisonView } from "../../../scripts/page/comparison/comparisonView.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const viewOf = (...told: Told[]) => {
  const article = articleOf(told);
  return comparisonView(article, article.versions[0] as TextVersion, article.versions.at(-1) as TextVersion);
};

describe("comparisonView()", () => {
  it("compares two versions, whatever stands between", () => {
    const view = viewOf(
      { paragraphs: ["One two."] },
      { paragraphs: ["Something else."] },
      { paragraphs: ["One three."] },
    );
    assert.deepEqual([view.before.n, view.after.n, view.elapsedSeconds], [0, 2, 7200]);
    assert.deepEqual([view.wordsAdded, view.wordsRemoved, view.isSame], [1, 1, undefined]);
    assert.deepEqual(
      view.items.map((item) => item.kind === "row" && item.row.kind),
      ["edited"],
    );
  });

  it("says that both are the same", () => {
    const same = { title: "A", byline: "B", published: "2024-01-01", paragraphs: ["One."] };
    assert.equal(viewOf(same, { paragraphs: ["Two."] }, same).isSame, true);
    assert.equal(viewOf(same, { ...same, byline: "C" }).isSame, undefined);
    assert.equal(viewOf(same, { ...same, title: "C" }).isSame, undefined);
    assert.equal(viewOf(same, { ...same, published: "2024-01-02" }).isSame, undefined);
  });

  it("shows headline, byline and date where they differ, the headline once", () => {
    const { title, byline, published } = viewOf(
      { title: "A b", byline: "B", published: "2024-01-01", paragraphs: ["One."] },
      { title: "A c", byline: "C", paragraphs: ["One."] },
    );
    assert.ok(title);
    assert.deepEqual([byline, published], [{ before: "B", after: "C" }, { before: "2024-01-01" }]);
    const heading = (text: string) => ({ text, type: "heading", level: 1 }) as const;
    assert.equal(
      viewOf({ title: "A b", paragraphs: [heading("A b")] }, { title: "A c", paragraphs: [heading("A c")] }).title,
      undefined,
    );
  });

  it("takes a title that is missing on one side for unknown", () => {
    assert.equal(viewOf({ paragraphs: ["One."] }, { title: "A", paragraphs: ["One."] }).title, undefined);
  });

  it("gives rows ids that are the same again, and differ in each comparison", () => {
    const [a, b] = [{ paragraphs: ["One two three."] }, { paragraphs: ["One four three."] }];
    const idsOf = (...told: Told[]) => viewOf(...told).items.map((item) => (item.kind === "row" ? item.row.id : ""));
    assert.deepEqual(idsOf(a, b), idsOf(a, b));
    assert.notDeepEqual(idsOf(a, b), idsOf(a, a, b));
    assert.match(idsOf(a, b)[0]!, /^p-[0-9a-f]{10}$/);
  });
});
