import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Entries } from "../../../../scripts/diff/paragraphs/entries/entries.ts";
import { entryName } from "../../../../scripts/diff/paragraphs/entries/entryName.ts";
import { namedPairs } from "../../../../scripts/diff/paragraphs/entries/namedPairs.ts";
import { namesInGap } from "../../../../scripts/diff/paragraphs/entries/namesInGap.ts";
import { piecesOfCells } from "../../../../scripts/diff/paragraphs/entries/piecesOfCells.ts";

describe("entryName()", () => {
  for (const [what, text, name] of [
    ["of 160 characters", `Calder: ${"x".repeat(152)}`, "Calder"],
    ["of 161 characters", `Calder: ${"x".repeat(153)}`, undefined],
    ["with a name of 60 characters", `${"C".repeat(60)}: 3`, "C".repeat(60)],
    ["with a name of 61 characters", `${"C".repeat(61)}: 3`, undefined],
    ["with a name of eight words", "All of us on the old pier: 3", "All of us on the old pier"],
    ["with a name of nine words", "All of us on the very old pier: 3", "All of us on the very old pier"],
    ["with a name of ten words", "All of us on the very old stone pier: 3", undefined],
    ["with a name of four words before a comma", "North Vale and Calder, 3", "North Vale and Calder"],
    ["with a name of five words before a comma", "North Vale and all Calder, 3", undefined],
    ["with a name of 14 ideographs", `${"市".repeat(14)}：三`, "市".repeat(14)],
    ["with a name of 15 ideographs", `${"市".repeat(15)}：三`, undefined],
  ] as const)
    it(`finds ${name === undefined ? "no name" : "a name"} in a text ${what}`, () =>
      assert.equal(entryName(text)?.name, name));
});

describe("Entries", () => {
  const at = (positions: readonly number[], length = 20) =>
    new Entries(
      Array.from({ length }, (_, k) =>
        positions.includes(k) ? `Calder ${"abcdefghijklmnopqrst"[k]}: 3` : "It rained.",
      ),
    );
  for (const [position, others, isListed] of [
    [0, [1, 2], true],
    [0, [1], false],
    [0, [3, 4], true],
    [0, [4, 5], false],
    [8, [4, 5], true],
    [8, [3, 4], false],
  ] as const)
    it(`${isListed ? "lists" : "does not list"} the entry at ${position} with others at ${others}`, () =>
      assert.equal(at([position, ...others]).isListed(position), isListed));

  it("has an entry numbered by another of its name up to eight away", () => {
    const numbered = (other: number, position: number) =>
      new Entries(
        Array.from({ length: 20 }, (_, k) => (k === position || k === other ? `${k + 1}. Fee: 3` : "It rained.")),
      ).isNumberedNear(position);
    assert.deepEqual([numbered(8, 0), numbered(9, 0), numbered(2, 10), numbered(1, 10)], [true, false, true, false]);
    assert.equal(new Entries(["Fee: 3", "Fee: 4"]).isNumberedNear(0), false);
  });
});

describe("namedPairs()", () => {
  const pairs = (before: readonly string[], after: readonly string[], isListed = () => true) =>
    namedPairs(
      { before: new Entries(before), after: new Entries(after) },
      [...before.keys()],
      [...after.keys()],
      isListed,
    ).map(({ before, after }) => [before, after]);
  it("goes by names, then by numbers, and takes neither where two have it", () => {
    assert.deepEqual(pairs(["1. Fee: 5", "2. Fee: 6", "3. Cost: 7"], ["1. Cost: 8", "2. Fee: 9", "3. Fee: 1"]), [
      [1, 1],
      [2, 0],
    ]);
    assert.deepEqual(pairs(["Fee: 5", "Fee: 6", "Cost: 7"], ["Fee: 5", "Cost: 8", "Rent: 2"]), [[2, 1]]);
  });
  it("takes nothing that is not of a list, and is empty where there are no entries", () => {
    assert.deepEqual(
      pairs(["Fee: 5"], ["Fee: 6"], () => false),
      [],
    );
    assert.deepEqual(pairs(["It rained."], ["Fee: 6"]), []);
    assert.deepEqual(pairs([], []), []);
  });
});

describe("namesInGap()", () => {
  it("reads gaps of up to 2,000 paragraphs", () => {
    const texts = (length: number) => ["Fee: 5", "Cost: 7", "Rent: 2", ...Array(length - 3).fill("It rained.")];
    const found = (before: number, after: number) =>
      namesInGap(
        { before: new Entries(texts(before)), after: new Entries(texts(after)) },
        { before: 0, beforeEnd: before, after: 0, afterEnd: after },
      ).length;
    assert.deepEqual([found(2_000, 2_000), found(2_001, 3), found(3, 2_001)], [3, 0, 0]);
  });
});

describe("piecesOfCells()", () => {
  const shown = (before: string, after: string) =>
    piecesOfCells(before, after)
      ?.map(([was, is]) => (was === is ? was : `[${was}→${is}]`))
      .join("");
  for (const [before, after, pieces] of [
    // Four cells in other columns cost more than a column that came and one that went; three do not.
    ["a | b | c", "b | c | d | e", "[a→b] | [b→c] | [c→d][→ | e]"],
    ["a | b | c | d", "b | c | d | e | f", "[a→][ | →]b | c | d[→ | e | f]"],
    ["a | b", "a", undefined],
    ["a | b", "c | d", "[a→c] | [b→d]"],
    ["a | x | b", "a | b", "a[ | x→] | b"],
    ["x | a | b", "a | b", "[x→][ | →]a | b"],
    ["a | b", "x | a | b", "[→x][→ | ]a | b"],
  ] as const)
    it(`cuts ${before} and ${after}`, () => assert.equal(shown(before, after), pieces));

  it("takes rows of up to 200 cells", () => {
    const row = (cells: number) => Array.from({ length: cells }, (_, k) => `${k}`).join(" | ");
    for (const [before, after, are] of [
      [200, 200, true],
      [201, 200, false],
      [200, 201, false],
    ] as const)
      assert.equal(piecesOfCells(row(before), row(after)) !== undefined, are);
  });
});
