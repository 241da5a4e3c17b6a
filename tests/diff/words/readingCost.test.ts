import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diffWords } from "../../../scripts/diff/words/diffWords.ts";
import { markingCost, placeCost, replaceCost } from "../../../scripts/diff/words/readingCost.ts";
import { shownRuns } from "../shownRuns.ts";

describe("markingCost()", () => {
  const table: [token: string, cost: number][] = [
    ["the", 4],
    ["12", 3],
    ["x".repeat(16), 17],
    ["x".repeat(17), 17],
    [",", 1],
    ["-".repeat(16), 16],
    ["-".repeat(17), 16],
    ["城", 3],
  ];
  for (const [token, cost] of table) it(`is ${cost} for ${token}`, () => assert.equal(markingCost(token), cost));
});

describe("what marking costs", () => {
  it("is 8 for a place, and 17 more for a replacement", () => assert.deepEqual([placeCost, replaceCost], [8, 17]));

  const table: [what: string, before: string, after: string, shown: string][] = [
    // Keeping it takes a place and a replacement more, 25; marking it twice takes twice its letters and a space.
    [
      "absorbs a word of 11 letters between two replacements",
      "old elevenletts men",
      "new elevenletts kin",
      "[-old elevenletts men][+new elevenletts kin]",
    ],
    [
      "keeps a word of 12 letters between two replacements",
      "old twelveletter men",
      "new twelveletter kin",
      "[-old][+new] twelveletter [-men][+kin]",
    ],
    ["absorbs three characters of a script without spaces", "甲一二三乙", "丙一二三丁", "[-甲一二三乙][+丙一二三丁]"],
    ["keeps five of them", "甲一二三四五乙", "丙一二三四五丁", "[-甲][+丙]一二三四五[-乙][+丁]"],
    ["leaves the word before a lone insertion", "in the end", "in the very end", "in the[+ very] end"],
  ];
  for (const [what, before, after, shown] of table)
    it(what, () => assert.equal(shownRuns(diffWords(before, after)), shown));
});
