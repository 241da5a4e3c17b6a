import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Grouping } from "../../../../scripts/diff/paragraphs/grouping.ts";
import { brokenUp } from "../../../../scripts/diff/paragraphs/parts/brokenUp.ts";
import { joinParts } from "../../../../scripts/diff/paragraphs/parts/joinParts.ts";
import { bareWords, wordsAt } from "../../../../scripts/diff/paragraphs/parts/wordsAt.ts";

const sideOf = (texts: readonly string[]) => ({ texts, unmatched: [...texts.keys()], gapOf: texts.map(() => 0) });
const likeness = (before: number, after: number, beforeContained: number, afterContained: number, score = 0.3) => ({
  before,
  after,
  score,
  beforeContained,
  afterContained,
});

describe("brokenUp()", () => {
  const whole = "x".repeat(100);
  /** Parts of some lengths, contained in a whole of 100 characters. */
  const parts = (lengths: readonly number[], contained = 0.6, score = 0.3) =>
    brokenUp(
      lengths.map((_, k) => likeness(0, k, 0, contained, score)),
      { before: sideOf([whole]), after: sideOf(lengths.map((length) => "y".repeat(length))) },
      "before",
    ).flatMap((group) => group.parts);
  for (const [what, found, count] of [
    ["three parts that make up six tenths", parts([20, 20, 20]), 3],
    ["three parts that make up less", parts([20, 20, 19]), 0],
    ["three parts that make up half as much again", parts([50, 50, 50]), 3],
    ["three parts that make up more", parts([50, 50, 51]), 0],
    ["two parts", parts([50, 50]), 0],
    ["a part as long as six tenths", parts([60, 20, 20]), 3],
    ["a longer part", parts([61, 20, 20]), 0],
    ["parts that share less than six tenths", parts([30, 30, 30], 0.59), 0],
    ["a paragraph that is a version of one as long as six tenths", parts([60, 20, 20], 0.6, 0.5), 3],
    ["a paragraph that is a version of a longer one", parts([61, 20, 20, 20], 0.6, 0.5), 0],
    ["a paragraph that is less like a longer one", parts([61, 20, 20, 20], 0.6, 0.49), 3],
  ] as const)
    it(`finds ${count} of ${what}`, () => assert.equal(found.length, count));

  it("searches for words in gaps of up to 200 paragraphs", () => {
    const words = ["alpha beta gamma delta", "epsilon zeta eta theta", "iota kappa lambda mu"];
    const found = (count: number) =>
      brokenUp(
        [],
        {
          before: sideOf([`${words.join(", ")}.`]),
          after: sideOf([...words, ...Array.from({ length: count - 3 }, () => "other")]),
        },
        "before",
      ).length;
    assert.deepEqual([found(200), found(201)], [1, 0]);
  });
});

describe("joinParts()", () => {
  for (const [contained, parts] of [
    [0.6, [0, 1]],
    [0.59, [0]],
  ] as const) {
    it(`joins ${parts.length - 1} parts of which ${contained} are in the whole`, () => {
      const side = sideOf(["", ""]);
      const split = new Grouping({ before: side, after: side });
      split.pair("in-place", 0, 0);
      joinParts([likeness(0, 1, 0, contained)], split);
      assert.deepEqual(split.of.before.get(0)!.after, parts);
      const merged = new Grouping({ before: side, after: side });
      merged.pair("in-place", 0, 0);
      joinParts([likeness(1, 0, contained, 0)], merged);
      assert.deepEqual(merged.of.after.get(0)!.before, parts);
    });
  }
});

describe("wordsAt() and bareWords()", () => {
  for (const [words, text, from, at] of [
    ["sank", "it sank", 0, 3],
    ["sank", "it sanks, it sank", 0, 13],
    ["sank", "unsank", 0, -1],
    ["sank", "sank sank", 1, 5],
    ["", "sank", 0, -1],
    ["北京", "在北京市", 0, 1],
    ["Sank", "it sank", 0, -1],
  ] as const)
    it(`finds “${words}” in “${text}” from ${from} at ${at}`, () => assert.equal(wordsAt(words, text, from), at));
  for (const [paragraph, words] of [
    ["– The fee.", "The fee"],
    ["a) The fee", "The fee"],
    ["(123) “The fee”;", "The fee"],
    ["1234. The fee", "1234. The fee"],
  ] as const)
    it(`strips “${paragraph}”`, () => assert.equal(bareWords(paragraph), words));
});
