import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as Character from "../../../scripts/diff/text/characterKinds.ts";
import { characterAt, endOfLetters, isClusteredOddly, isPlainLetter } from "../../../scripts/diff/text/characters.ts";

const kinds = { ...Character };

describe("characterAt() and isClusteredOddly()", () => {
  const table: [character: string, kind: keyof typeof Character, isOdd: boolean][] = [
    ["a", "letter", false],
    ["_", "letter", false],
    ["5", "digit", false],
    [" ", "space", false],
    [",", "symbol", false],
    ["\u0301", "extender", false],
    ["\u200a", "space", false],
    ["\u200b", "symbol", false],
    ["\u200c", "extender", false],
    ["\u200d", "extender", true],
    ["\u200e", "symbol", false],
    ["\u2060", "symbol", false],
    ["\u0600", "symbol", true],
    ["\u{e0061}", "symbol", true],
    ["\ufeff", "space", false],
    ["ก", "unspaced", false],
    ["๕", "unspaced", false],
    ["ำ", "unspaced", true],
    ["市", "ideograph", false],
    ["ー", "ideograph", false],
    ["\uff9e", "letter", true],
    ["\uffff", "symbol", false],
    ["\u{10000}", "letter", false],
    ["\u{1f1e6}", "symbol", true],
    ["\u{11005}", "letter", true],
    ["\u{20000}", "ideograph", false],
    ["\u{1f3fb}", "extender", false],
  ];
  for (const [character, kind, isOdd] of table) {
    const codePoint = character.codePointAt(0)!;
    it(`U+${codePoint.toString(16)} is a ${kind}${isOdd ? " that clusters oddly" : ""}`, () => {
      // Twice: computed, and kept.
      for (let times = 0; times < 2; times++) {
        assert.equal(characterAt(codePoint), kinds[kind]);
        assert.equal(isClusteredOddly(codePoint), isOdd);
      }
    });
  }
});

describe("endOfLetters()", () => {
  it("ends behind the letters that are known to be plain", () => {
    for (const letter of "abc") characterAt(letter.charCodeAt(0));
    assert.deepEqual(
      [0, 1, 3, 4].map((at) => endOfLetters("abc a", at)),
      [3, 3, 3, 5],
    );
    assert.equal(isPlainLetter("a".charCodeAt(0)), true);
    assert.equal(isPlainLetter(" ".charCodeAt(0)), false);
  });
});
