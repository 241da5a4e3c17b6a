import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVersions } from "../../../../scripts/diff/mod.ts";
import type { Paragraph } from "../../../../scripts/model/paragraph.ts";
import { shownRuns } from "../../shownRuns.ts";

const row = (text: string): Paragraph => ({ text, type: "table-row" });
const header = row("Name | Mon | Tue | Wed");

describe("compareVersions(), for rows of tables", () => {
  const cases: [what: string, before: string, after: string, shown: string][] = [
    ["a value", "Anna | 9 | 12 | 5", "Anna | 9 | 14 | 5", "Anna | 9 | [-12][+14] | 5"],
    ["two values beside each other", "Anna | 9 | 12 | 5", "Anna | 9 | 14 | 6", "Anna | 9 | [-12][+14] | [-5][+6]"],
    ["a value in another column", "Anna | 9 | | 5", "Anna | | 9 | 5", "Anna | [-9 ]| [+9 ]| 5"],
    ["a value in the next but one", "Anna | 9 | | 7", "Anna | | | 9", "Anna | [-9 ]| | [-7][+9]"],
    ["two values exchanged", "Anna | 9 | 12 | 5", "Anna | 12 | 9 | 5", "Anna | [-9][+12] | [-12][+9] | 5"],
    ["a cell that was emptied", "Bert | 9 | 12 | 3", "Bert | 9 | | 3", "Bert | 9 | [-12 ]| 3"],
    ["the last cell emptied", "Bert | 9 | 12 | 3", "Bert | 9 | 12 |", "Bert | 9 | 12 |[- 3]"],
    ["a cell that was filled", "Carl | 9 | 10 |", "Carl | 9 | 10 | 7", "Carl | 9 | 10 |[+ 7]"],
    [
      "a second paragraph in a cell",
      "Carl | 9 | 10 | 7",
      "Carl | 9 | 10 and from May on 11 | 7",
      "Carl | 9 | 10[+ and from May on 11] | 7",
    ],
    ["a tick that goes", "Dora | ✓ | ✓ | ✓", "Dora | ✓ | | ✓", "Dora | ✓ | [-✓ ]| ✓"],
    ["a column more", "Emil | 9 | 12 | 5", "Emil | 9 | 12 | 5 | 8", "Emil | 9 | 12 | 5[+ | 8]"],
    ["a column less", "Emil | 9 | 12 | 5", "Emil | 9 | 5", "Emil | 9[- | 12] | 5"],
    ["a column in front", "Emil | 9 | 12 | 5", "1 | Emil | 9 | 12 | 5", "[+1 | ]Emil | 9 | 12 | 5"],
  ];
  for (const [what, before, after, shown] of cases) {
    it(`compares cells by their column: ${what}`, () => {
      const edited = compareVersions([header, row(before)], [header, row(after)])[1]!;
      assert.equal("runs" in edited && shownRuns(edited.runs), shown);
    });
  }
});
