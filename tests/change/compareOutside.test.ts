import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareOutside, wordsAlone } from "../../scripts/change/compareOutside.ts";

const compare = (before: string[], after: string[]) =>
  compareOutside(
    before.map((text) => ({ text })),
    after.map((text) => ({ text })),
  );

describe("compareOutside()", () => {
  const counts: [what: string, before: string[], after: string[], counts: [number, number] | undefined][] = [
    ["a headline that took another's place", ["Ferry late after storm"], ["Mayor takes office"], [3, 4]],
    ["a counter", ["312 people read this page today"], ["345 people read this page today"], [1, 1]],
    ["what only came", [], ["Sign up for our letter"], [5, 0]],
    ["what only went", ["Sign up for our letter"], [], [0, 5]],
    ["another order", ["One story here", "Two stories here"], ["Two stories here", "One story here"], undefined],
    ["other quotation marks", ['The "old" mole'], ["The “old” mole"], undefined],
    [
      "a paragraph that became two",
      ["The board met on Monday in the hall. It will meet again in a week."],
      ["The board met on Monday in the hall.", "It will meet again in a week."],
      undefined,
    ],
  ];
  for (const [what, before, after, expected] of counts)
    it(`counts the words of ${what}`, () => {
      const found = compare(before, after);
      assert.deepEqual(found && [found.wordsAdded, found.wordsRemoved], expected);
    });

  it("keeps the first eight paragraphs that differ, and says how many more there are", () => {
    const texts = Array.from({ length: 30 }, (_, k) => `Story number ${k} about the harbour`);
    const found = compare([], texts)!;
    assert.deepEqual([found.rows.length, found.more, found.wordsAdded], [8, 22, 180]);
    assert.deepEqual(found.rows[0], { kind: "added", runs: [["+", texts[0]]] });
  });

  it("counts a paragraph too long to be kept", () => {
    const found = compare([], ["word ".repeat(5_000)])!;
    assert.deepEqual([found.rows.length, found.more, found.wordsAdded], [0, 1, 5_000]);
  });

  it("counts the words of hundreds of paragraphs without pairing them", () => {
    const texts = (from: number) => Array.from({ length: 400 }, (_, k) => `Story ${from + k}`);
    const found = compare(texts(0), texts(1_000))!;
    assert.deepEqual([found.wordsAdded, found.wordsRemoved, found.rows.length, found.more], [800, 800, 8, 792]);
  });
});

describe("wordsAlone()", () => {
  for (const [text, words] of [
    ["“Most read” · 3", "Most read 3"],
    ["•", ""],
    ["e\u0301t\u00e9", "été"],
  ] as const)
    it(`${text} → ${words}`, () => assert.equal(wordsAlone(text), words));
});
