import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { normalizeQuiet } from "../../../scripts/diff/text/normalizeQuiet.ts";
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

  const forms: [word: string, normalForm: string][] = [
    ["word", "word"],
    ["don’t", 'don"t'],
    ["—", "-"],
    ["\u200B", ""],
  ];
  const formOf = (word: string, normalize: (text: string) => string) =>
    wordTable.texts[wordTable.normalFormOf(numberOf(word), normalize)];
  for (const [word, normalForm] of forms) {
    it(`names the normal form of “${word}”`, () => assert.equal(formOf(word, normalizeQuiet), normalForm));
  }

  it("keeps the normal forms of one function apart from those of another", () => {
    const lower = (text: string) => text.toLowerCase();
    assert.deepEqual(
      [formOf("Don’t", normalizeQuiet), formOf("Don’t", lower), formOf("Don’t", normalizeQuiet)],
      ['Don"t', "don’t", 'Don"t'],
    );
  });

  it("forgets what it knows once that is too much", () => {
    for (let k = 0; k <= 50_000; k++) numberOf(`forgotten${k}`);
    wordTable.clearIfFull();
    assert.equal(numberOf("first"), 0);
    assert.equal(numberOf("second"), 1);
    assert.equal(numberOf("first"), 0);
  });

  it("keeps 50,000 words, and forgets them with the next one", () => {
    for (let k = 0; k <= 50_000; k++) numberOf(`forgotten${k}`);
    wordTable.clearIfFull();
    for (let k = 0; k < 50_000; k++) numberOf(`kept${k}`);
    wordTable.clearIfFull();
    assert.equal(wordTable.texts.length, 50_000);
    for (let k = 0; k < 50_000; k++) assert.equal(numberOf(`kept${k}`), k);
    numberOf("one more");
    wordTable.clearIfFull();
    assert.equal(wordTable.texts.length, 0);
  });

  it("knows a word again far into a text", () => {
    assert.equal(wordTable.numberAt(`${"a".repeat(100)} word`, 101, 105), numberOf("word"));
  });
});
