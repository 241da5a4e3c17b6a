import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contractTerms, isDefinedTerm } from "../../../scripts/labels/evidence/definedTerms.ts";
import { de } from "../../../scripts/labels/words/de.ts";
import { en } from "../../../scripts/labels/words/en.ts";

const english = { key: "en", languages: [en] };
const german = { key: "de", languages: [de] };
const isTerm = (text: string, lists = english) => {
  const start = text.indexOf("“") + 1;
  return isDefinedTerm(text, [start, text.indexOf("”", start)], lists);
};

describe("isDefinedTerm()", () => {
  const ofLength = (length: number) => `(“${"Service".padEnd(length, "s")}”)`;
  const table: [what: string, text: string, is: boolean][] = [
    ["60 characters in brackets", ofLength(60), true],
    ["61 characters in brackets", ofLength(61), false],
    ["five words", "(“Data Plan Unit Site Part”)", true],
    ["six words", "(“Data Plan Unit Site Part Term”)", false],
    ["no word of four letters", "(“A B”)", false],
    ["a small word of four letters", "(“Data with Plan”)", false],
    ["a small word of three letters", "(“Data and Plan”)", true],
    ["a bracket 60 characters in front", `(${"1".repeat(58)}“Data”)`, true],
    ["a bracket 61 characters in front", `(${"1".repeat(59)}“Data”)`, false],
    ["a bracket closed in front", "(a) 1 “Data”)", false],
    ["no bracket in front", "1 “Data”)", false],
    ["a bracket that closes 60 characters behind", `(“Data”${"1".repeat(58)})`, true],
    ["a bracket that closes 61 characters behind", `(“Data”${"1".repeat(59)})`, false],
    ["the end of a sentence", "(“Data.”)", false],
    ["the middle of a sentence", "of the “Data”", true],
    ["the beginning of a sentence", "“Data” he said", false],
    ["what a defining word follows", "“Data” means all", true],
  ];
  for (const [what, text, is] of table) it(`is ${is} for ${what}`, () => assert.equal(isTerm(text), is));

  it("does not go by capitals where all nouns have them", () => {
    assert.equal(isTerm("die “Daten”", german), false);
    assert.equal(isTerm("(die “Daten”)", german), true);
    assert.equal(isTerm("die “Daten”", { key: "de,en", languages: [de, en] }), true);
    assert.equal(isTerm("the “Data”", { key: "", languages: [] }), true);
    assert.equal(isTerm("“Data” undefined", { key: "", languages: [] }), false);
  });
});

describe("contractTerms()", () => {
  const isOf = (text: string, word: string) => contractTerms([text], english)(word);
  it("leaves a company's name a name, as far as its long form stands within 120 characters", () => {
    const named = (between: number) => `Acme Ltd${"1".repeat(between)}(“Acme”)`;
    assert.equal(isOf(named(120 - "Acme Ltd(“".length), "Acme"), false);
    assert.equal(isOf(named(121 - "Acme Ltd(“".length), "Acme"), true);
    assert.equal(isOf("Acme and others (“Acme”)", "Acme"), true);
    assert.equal(isOf("Other Ltd (“Acme”)", "Acme"), true);
  });

  it("knows the last word of a definition, in either number", () => {
    const text = "(the “Acme Gadgets”)";
    assert.deepEqual(
      ["Gadget", "Gadgets", "Acme"].map((word) => isOf(text, word)),
      [true, true, false],
    );
  });
});
