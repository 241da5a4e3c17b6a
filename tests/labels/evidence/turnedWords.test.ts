import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { turnsWord } from "../../../scripts/labels/evidence/turnedWords.ts";

const groupOf = (token: string) => (token === "not" ? 1 : undefined);
/** A passage that was rewritten whole. */
const rewritten = (before: string, after: string) => ({
  kind: "paragraph" as const,
  before,
  after,
  edits: [{ before: [0, before.length] as const, after: [0, after.length] as const }],
});

describe("turnsWord()", () => {
  const plain = "harbour money paid sailors yesterday";
  const table: [what: string, before: string, after: string, turns: boolean][] = [
    ["sentences that share two telling words of five", plain, "council owners not paid money", true],
    ["sentences that share two telling words of six", `${plain} morning`, "council owners not paid money", false],
    ["the negation before", "council owners not paid money", plain, true],
    ["a word three words on", plain, "sailors money not yet been paid", true],
    ["a word four words on", plain, "sailors money not yet ever been paid", false],
    ["three words of which the second is the last of four letters", plain, "sailors money not yet paid off", true],
    ["a fourth word that the plain sentence lacks", plain, "sailors money not yet ever paid entirely", true],
    ["a word behind a comma, which counts for half a word", plain, "sailors money not, yet been paid", false],
    ["a word behind the end of a sentence", plain, "sailors money not. Paid", false],
    ["a word of another sentence before that end", plain, "sailors money not paid. Yet more", true],
    ["a negation on both sides", `${plain} not`, "council owners not paid money", false],
    [
      "a negation in another sentence of the plain side",
      `${plain}. They did not come`,
      "council owners not paid money",
      false,
    ],
    [
      "a second negation, where the plain side has one elsewhere",
      `${plain}. They did not come`,
      "council owners not paid money. They did not come",
      true,
    ],
    [
      "a word that stands plainly in the second of two sentences",
      `paid nobody knows. Now ${plain}`,
      "council owners not paid money",
      true,
    ],
    ["a part of another word", "harbour money unpaid sailors", "council money sailors not paid", false],
    ["a negation before nothing", plain, "sailors money paid not", false],
  ];
  for (const [what, before, after, turns] of table)
    it(`is ${turns} for ${what}`, () => assert.equal(turnsWord(rewritten(before, after), groupOf), turns));

  it("takes no notice of what stands outside of the edits", () => {
    const passage = rewritten(plain, "council owners not paid money");
    assert.equal(turnsWord({ ...passage, edits: [] }, groupOf), false);
    assert.equal(turnsWord({ ...passage, edits: [{ before: [0, 7], after: [0, 7] }] }, groupOf), false);
  });
});
