import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { namesIn, standsAsName, standsSmall } from "../../../scripts/labels/evidence/names.ts";
import { en } from "../../../scripts/labels/words/en.ts";

const find = namesIn({ key: "en", languages: [en] });
const inAll = (text: string) => find(text, [0, text.length]).map(({ word, ground }) => `${word} ${ground}`);

describe("namesIn()", () => {
  const table: [what: string, text: string, names: string[]][] = [
    [
      "three capitals among five words of four letters",
      "Some told Brennan Carter today",
      ["Brennan sure", "Carter sure"],
    ],
    ["four capitals among five words of four letters", "Some told Brennan Carter Daley", []],
    ["three capitals among four words of four letters", "Some told Brennan Carter", ["Brennan sure", "Carter sure"]],
    ["words of three letters", "The one told Ben Kim and Ria Lee", ["Ben sure", "Kim sure", "Ria sure", "Lee sure"]],
    ["no word in small letters", "HARBOUR Brennan Carter", []],
    ["a title of two letters in front", "they met Mr. Brennan there", ["Brennan sure"]],
    ["an initial in front", "they met J. Brennan there", ["Brennan sure"]],
    [
      "a word of three letters and a full stop in front",
      "they met Kim. Brennan stayed there",
      ["Kim sure", "Brennan due"],
    ],
    ["a verb for people behind it at the start", "Brennan resigned there", ["Brennan acts"]],
  ];
  for (const [what, text, names] of table) it(`finds names with ${what}`, () => assert.deepEqual(inAll(text), names));

  it("reads 200 units on either side, and no more", () => {
    const signs = (count: number) => ` ${"1".repeat(count - 2)} `;
    const behind = (count: number) => find(`told${signs(count)}Brennan`, [count + 4, count + 11]).length;
    assert.deepEqual([behind(196), behind(197)], [1, 0]);
    const before = (count: number) => find(`Brennan${signs(count)}told`, [0, 7]).length;
    assert.deepEqual([before(196), before(197)], [1, 0]);
  });

  it("finds what the range touches", () => {
    const text = "they met Brennan and Carter there";
    const words = (from: number, to: number) => find(text, [from, to]).map(({ word }) => word);
    assert.deepEqual(words(9, 10), ["Brennan"]);
    assert.deepEqual(words(15, 16), ["Brennan"]);
    assert.deepEqual(words(16, 21), []);
    assert.deepEqual(words(16, 22), ["Carter"]);
  });
});

describe("standsSmall() and standsAsName()", () => {
  it("look at whole words", () => {
    assert.equal(standsSmall("May", ["it may be"]), true);
    assert.equal(standsSmall("May", ["the mayor and dismay"]), false);
    assert.equal(standsSmall("王", ["x"]), true);
    assert.equal(standsAsName("Brennan", ["said Brennan there"]), true);
    assert.equal(standsAsName("Brennan", ["yes, Brennan"]), true);
    assert.equal(standsAsName("Brennan", ["Brennan said"]), false);
    assert.equal(standsAsName("Brennan", ["said Brennans"]), false);
  });
});
