import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import { labelChanges } from "../../../scripts/labels/labelChanges.ts";
import { comparePageView, comparePath } from "../../../scripts/page/comparison/comparePageView.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const withheld = { reason: "Court order", date: "2024-02-01" };
const gone: Told = { status: 404, paragraphs: ["Not found."] };
const lines = (...paragraphs: string[]): Told => ({ paragraphs });
const viewOf = (told: readonly Told[]) => {
  const article = articleOf(told);
  const view = comparePageView(labelChanges({ article, changes: changesOf(article) }));
  assert.equal(view?.path, comparePath(article));
  return view;
};

describe("comparePageView()", () => {
  const cases: [name: string, told: Told[], pair: [number, number] | undefined][] = [
    ["no page for one version", [lines("a")], undefined],
    ["no page for one change, which shows the same", [lines("a"), lines("b")], undefined],
    ["the first and the newest", [lines("a"), lines("b"), lines("c")], [0, 2]],
    ["error pages are passed over", [gone, lines("a"), gone, lines("b"), gone], [1, 3]],
    ["withheld versions are passed over", [{ withheld, paragraphs: [] }, lines("a"), lines("b")], [1, 2]],
    ["no page where only one version has a text", [lines("a"), gone, gone], undefined],
  ];
  for (const [name, told, pair] of cases)
    it(name, () => {
      const compared = viewOf(told)?.comparison;
      assert.deepEqual(compared && [compared.before.n, compared.after.n], pair);
    });

  it("gives the same rows where the two texts were compared before", () => {
    const view = viewOf([lines("One two."), lines("One three."), lines("One two."), lines("One three.")])!;
    const again = viewOf([lines("One two."), lines("Other."), lines("Another."), lines("One three.")])!;
    assert.deepEqual(view.comparison.items, again.comparison.items);
  });

  it("lists the versions, without a word of what is withheld", () => {
    const view = viewOf([lines("a"), { withheld, paragraphs: [], title: "Secret", note: "Secret" }, gone, lines("b")])!;
    assert.deepEqual(
      view.versions.map(({ n, href, isWithheld, status }) => [n, href, isWithheld, status]),
      [
        [0, "/paper/story/v/0/", undefined, undefined],
        [1, undefined, true, undefined],
        [2, "/paper/story/v/2/", undefined, 404],
        [3, "/paper/story/v/3/", undefined, undefined],
      ],
    );
    assert.doesNotMatch(JSON.stringify(view), /Secret/);
  });

  it("lists the newest alone of very many", () => {
    const view = viewOf(Array.from({ length: 260 }, (_, n) => lines(`${n}`)))!;
    assert.deepEqual([view.versions.length, view.versions[0]!.n, view.unlisted, view.newest], [250, 10, 10, 259]);
  });
});
