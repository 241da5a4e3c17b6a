import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordTable } from "../../../scripts/diff/words/wordTable.ts";

const numberOf = (word: string): number => wordTable.numberAt(word, 0, word.length);

describe("wordTable", () => {
  it("knows a word again wherever it stands", () => {
    const number = wordTable.numberAt("the word that was", 4, 8);
    assert.equal(wordTable.numberAt("a word", 2, 6), number);
    assert.equal(wordTable.texts[number], "word");
  });

  it("tells words apart, long and short, and takes as many as come", () => {
    const words = Array.from({ length: 20_000 }, (_, k) => (k % 100 === 0 ? "x".repeat(50) + k : `w${k}`));
    const numbers = words.map(numberOf);
    assert.equal(new Set(numbers).size, words.length);
    assert.deepEqual(words.map(numberOf), numbers);
    assert.deepEqual(
      numbers.map((number) => wordTable.texts[number]),
      words,
    );
  });

  const folds: [word: string, fold: string][] = [
    ["word", "word"],
    ["don’t", 'don"t'],
    ["—", "-"],
    ["\u200B", ""],
  ];
  for (const [word, fold] of folds) {
    it(`names the fold of “${word}”`, () => assert.equal(wordTable.texts[wordTable.foldOf(numberOf(word))], fold));
  }

  it("forgets what it knows once that is too much", () => {
    for (let k = 0; k <= 50_000; k++) numberOf(`forgotten${k}`);
    wordTable.forgetIfFull();
    assert.equal(numberOf("first"), 0);
    assert.equal(numberOf("second"), 1);
    assert.equal(numberOf("first"), 0);
  });
});
