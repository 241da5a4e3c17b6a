import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outsideReport } from "../../scripts/command/outsideReport.ts";
import { describeProblem } from "../../scripts/model/problem.ts";
import { articleOf } from "../fixtures/articleOf.ts";

const outside = (words: number) => ({ wordsAdded: words, wordsRemoved: 0, rows: [], more: 0 });

describe("outsideReport()", () => {
  it("names the articles in which most words changed outside the text, the most first, ten of them", () => {
    const report = outsideReport();
    for (let words = 0; words < 15; words++)
      report.add(
        `s/${words}`,
        articleOf([{ paragraphs: ["One"] }, { paragraphs: ["One"], ...(words > 0 && { outside: outside(words) }) }]),
      );
    const lines = report.problems().map(describeProblem);
    assert.equal(lines.length, 10);
    assert.equal(
      lines[0],
      "s/14 note: outside the article's text 14 words changed, in 1 of 2 versions, in 1 of them nothing else",
    );
  });

  it("tells captures in which the text changed, too, from those in which it did not", () => {
    const report = outsideReport();
    report.add("s/a", articleOf([{ paragraphs: ["One"] }, { paragraphs: ["Two"], outside: outside(3) }]));
    assert.match(report.problems().map(describeProblem)[0]!, /in 1 of 2 versions, in 0 of them nothing else$/);
  });

  it("says nothing of articles in which nothing did", () => {
    const report = outsideReport();
    report.add("s/a", articleOf([{ paragraphs: ["One"] }, { paragraphs: ["Two"] }]));
    assert.deepEqual(report.problems().map(describeProblem), []);
  });
});
