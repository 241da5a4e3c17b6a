import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Pair } from "../../scripts/labels/label.ts";
import { labelNamed } from "../../scripts/labels/labels.ts";
import { articleOf } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

function pairOf(name: string, before: string, after: string): Pair | undefined {
  const article = { ...articleOf([{ paragraphs: [before] }, { paragraphs: [after] }]), lang: "en" };
  const change = labelledChanges(article).at(-1)!;
  const [older, newer] = article.versions;
  return labelNamed(name).pair!({ article, change, before: older!, after: newer! });
}

describe("the pair of words that a label is due to", () => {
  const table: [label: string, before: string, after: string, pair: Pair | undefined][] = [
    ["number", "At least 12 people were hurt.", "At least 31 people were hurt.", ["12", "31"]],
    ["number", "Twelve people were hurt.", "Thirty-one people were hurt.", ["Twelve", "Thirty-one"]],
    ["number", "It costs 3 and 5 pounds.", "It costs 3 and 7 pounds.", ["5", "7"]],
    [
      "number",
      "The harbour was closed at noon. 12 people were killed when a ferry sank in the harbour.",
      "The harbour was closed at noon. The ferry ran aground in the harbour on Monday, and 31 people have died.",
      ["12", "31"],
    ],
    ["number", "At least 12 people.", "At least 12 persons.", undefined],
    ["date", "The vote is on 4 March.", "The vote is on 14 April.", ["4 March", "14 April"]],
    ["date", "The vote is on Monday.", "The vote is on Tuesday.", ["Monday", "Tuesday"]],
    ["date", "The vote is at 10.30 a.m.", "The vote is at 11 a.m.", ["10.30 a.m.", "11 a.m."]],
    ["date", "The vote is on Monday.", "The vote was on Monday.", undefined],
    ["name", "They met Anna Hartwell there.", "They met Anna Brennan there.", ["Hartwell", "Brennan"]],
    ["name", "It belongs to Ember since May.", "It belongs to Old Iron since May.", ["Ember", "Old Iron"]],
    ["number", "Between 12 and 14 fell ill.", "Some 31 fell ill.", ["Between 12 and 14", "Some 31"]],
    ["name", "They met Anna Hartwell there.", "They saw Anna Hartwell there.", undefined],
  ];
  for (const [label, before, after, pair] of table)
    it(`is ${pair?.join(" → ") ?? "none"} for ${label}: ${after}`, () =>
      assert.deepEqual(pairOf(label, before, after), pair));
});
