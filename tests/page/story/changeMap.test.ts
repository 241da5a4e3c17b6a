import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { LabelledArticle } from "../../../scripts/model/change.ts";
import { changeMap } from "../../../scripts/page/story/changeMap.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledArticle } from "../../fixtures/labelledChanges.ts";

function mapOf(labelled: LabelledArticle) {
  return changeMap(
    labelled,
    labelled.changes.map(({ n }) => `c${n}`),
  );
}
/** An article of versions captured at these days of a year, each with one word more. */
function seenOn(days: readonly number[]): LabelledArticle {
  const told = days.map(
    (day, n): Told => ({
      captured: new Date(Date.UTC(2024, 0, 1) + day * 86_400_000).toISOString().replace(".000", ""),
      paragraphs: ["Words ".repeat(n + 1).trim()],
    }),
  );
  return labelledArticle(articleOf(told));
}

describe("changeMap()", () => {
  it("draws a bar for each change, where its time is", () => {
    const { first, last, bars } = mapOf(seenOn([0, 5, 10]))!;
    assert.deepEqual([first, last], ["2024-01-01T00:00:00Z", "2024-01-11T00:00:00Z"]);
    assert.deepEqual(
      bars.map(({ n, href, x }) => [n, href, x]),
      [
        [1, "#c1", 48.96],
        [2, "#c2", 97.92],
      ],
    );
  });

  it("grows upwards with what was added and downwards with what was removed, by the square root", () => {
    const words = (n: number) => "word ".repeat(n).trim();
    const told = [[words(1)], [words(101)], [words(76)], [words(77)], [words(77), words(1)]];
    const { bars } = mapOf(labelledArticle(articleOf(told.map((paragraphs) => ({ paragraphs })))))!;
    assert.deepEqual(
      bars.map(({ up, down }) => [up, down]),
      [
        [22, 0],
        [0, 11],
        [2, 0],
        [2, 0],
      ],
    );
  });

  it("is quiet about returns, and marks the strongest label", () => {
    const told = (title: string, text: string): Told => ({ title, paragraphs: [text] });
    const [one, two] = [told("A", "At least 12 people."), told("B", "At least 31 people.")];
    const gone = { paragraphs: ["Not found"], status: 404 };
    const { bars } = mapOf(labelledArticle({ ...articleOf([one, two, gone, one, two]), lang: "en" }))!;
    assert.deepEqual(
      bars.map(({ mark, isQuiet }) => [mark, isQuiet]),
      [
        ["headline", undefined],
        ["gone", undefined],
        ["headline", true],
        ["headline", true],
      ],
    );
  });

  it("does not draw one change alone", () => {
    assert.equal(mapOf(seenOn([0, 1])), undefined);
    assert.equal(mapOf(seenOn([0])), undefined);
  });

  it("lets neighbours share a bar where there are more than fit, and leaves none out", () => {
    const { bars } = mapOf(seenOn(Array.from({ length: 2_484 }, (_, n) => n / 10)))!;
    assert.equal(bars.length, 48);
    assert.equal(bars[0]!.n, 1);
    for (const [index, { n, last }] of bars.entries()) assert.equal(bars[index + 1]?.n ?? 2_484, (last ?? n) + 1);
    assert.equal(
      bars.reduce((sum, { wordsAdded }) => sum + wordsAdded, 0),
      2_483,
    );
    assert.ok(JSON.stringify(bars).length < 10_000);
  });

  it("keeps bars in order, apart and inside, whenever the changes were", () => {
    const days = fc.array(fc.oneof(fc.constantFrom(0, 0.001, 364), fc.integer({ min: 0, max: 365 })), {
      minLength: 3,
      maxLength: 70,
    });
    fc.assert(
      fc.property(days, (days) => {
        const { bars } = mapOf(seenOn(days.toSorted((one, other) => one - other)))!;
        assert.ok(bars.length <= 48);
        for (const [index, { x }] of bars.entries()) {
          assert.ok(x >= 0 && x <= 97.93, `${x}`);
          if (index > 0) assert.ok(x - bars[index - 1]!.x >= 2.07, `${bars[index - 1]!.x} ${x}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
