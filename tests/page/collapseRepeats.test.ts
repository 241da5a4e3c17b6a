import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeViews } from "../../scripts/page/changeViews.ts";
import { collapseRepeats } from "../../scripts/page/collapseRepeats.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

/** A letter a version, `!` for a page that is gone; what each change became. */
function folded(texts: string) {
  const article = articleOf(
    [...texts].map((of): Told => (of === "!" ? { paragraphs: [], status: 404 } : { paragraphs: [`Text ${of}`] })),
  );
  return collapseRepeats(changeViews(article, labelledChanges(article)));
}
const kinds = (texts: string) =>
  folded(texts)
    .map(({ run }) => (run ? (run.kind === "first" ? run.count : "|") : "."))
    .join(" ");

describe("collapseRepeats()", () => {
  const cases: [texts: string, kinds: string][] = [
    ["AB", "."],
    ["ABAB", ". . ."],
    ["ABABA", ". . . ."],
    ["ABABAB", ". . 3 | |"],
    ["ABABABAB", ". . 5 | | | |"],
    ["ABABABC", ". . 3 | | ."],
    ["ABABCAB", ". . . . . ."],
    ["ABABABCABAB", ". . 3 | | . . 3 | |"],
    ["ABCABCABC", ". . . 5 | | | |"],
    ["ABABA!BABAB", ". . . . . 5 | | | |"],
    ["", ""],
  ];
  for (const [texts, expected] of cases)
    it(`${texts || "nothing"} → ${expected}`, () => assert.equal(kinds(texts), expected));

  it("names the first versions of the texts, and when the last change was seen", () => {
    assert.deepEqual(folded("ABABABAB")[2]!.run, {
      kind: "first",
      count: 5,
      versions: [0, 1],
      last: "2024-01-01T07:00:00Z",
    });
  });

  it("folds changes outside the text by themselves", () => {
    const outside = { wordsAdded: 1, wordsRemoved: 0, rows: [], more: 1 };
    const article = articleOf(
      [..."AaaaBaabbb"].map((of, n): Told => ({ paragraphs: [of.toUpperCase()], ...(n > 0 && { outside }) })),
    );
    const views = changeViews(article, labelledChanges(article));
    assert.deepEqual(
      collapseRepeats(views).map(({ run }) => (run ? (run.kind === "firstOutside" ? run.count : "|") : ".")),
      [3, "|", "|", ".", ".", ".", ".", ".", "."],
    );
  });

  it("drops no change", () => assert.equal(folded("ABABABABCABABA").length, 13));
});
