import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVersions } from "../../../scripts/diff/mod.ts";
import { shownRow } from "../shownRow.ts";

const first = "The members met on the first floor of the town hall in the evening.";
const last = "The minutes were read and signed by all who had come.";

describe("compareVersions(), for paragraphs that are only a figure, an amount or a date", () => {
  const cases: [before: string[], after: string[], rows: string[]][] = [
    [["2 dead"], ["4 dead"], ["edited 1>1: [-2][+4] dead"]],
    [["£12"], ["£14.50"], ["edited 1>1: [-£12][+£14.50]"]],
    [["31"], ["7"], ["edited 1>1: [-31][+7]"]],
    [["19 %"], ["7.5 %"], ["edited 1>1: [-19][+7.5] %"]],
    [["14,50 Euro"], ["9 Euro"], ["edited 1>1: [-14,50][+9] Euro"]],
    [["3 March 2024"], ["2024-04-05"], ["edited 1>1: [-3 March 2024][+2024-04-05]"]],
    [["3. März"], ["11. Juni"], ["edited 1>1: [-3. März][+11. Juni]"]],
    [["5月3日"], ["6月4日"], ["edited 1>1: [-5月3日][+6月4日]"]],
    [
      ["£12", "2", "12 March"],
      ["£14.50", "4", "3 April"],
      ["edited 1>1: [-£12][+£14.50]", "edited 2>2: [-2][+4]", "edited 3>3: [-12 March][+3 April]"],
    ],
    [
      ["Dead", "2", "Cost", "£12"],
      ["Dead", "4", "Cost", "£14.50"],
      ["edited 2>2: [-2][+4]", "edited 4>4: [-£12][+£14.50]"],
    ],
    [["1".repeat(40)], ["2".repeat(40)], [`edited 1>1: [-${"1".repeat(40)}][+${"2".repeat(40)}]`]],
    [["1".repeat(41)], ["2".repeat(41)], ["removed 1>", "added >1"]],
    [["£12"], ["Tuesday"], ["removed 1>", "added >1"]],
    [["£12", "£13"], ["£14"], ["removed 1>", "removed 2>", "added >1"]],
  ];
  for (const [before, after, rows] of cases) {
    it(`pairs ${before.join(", ")} and ${after.join(", ")} by their place where they are of one kind`, () => {
      const changed = compareVersions([first, ...before, last], [first, ...after, last]);
      assert.deepEqual(changed.filter(({ kind }) => kind !== "unchanged").map(shownRow), rows);
    });
  }
});
