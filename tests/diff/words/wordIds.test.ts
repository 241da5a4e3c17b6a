import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { normalizeQuiet } from "../../../scripts/diff/text/normalizeQuiet.ts";
import { WordIds } from "../../../scripts/diff/words/wordIds.ts";
import { wordTable } from "../../../scripts/diff/words/wordTable.ts";

const idOf = (ids: WordIds, word: string): number => ids.idOf(wordTable.numberAt(word, 0, word.length));

describe("WordIds", () => {
  const same: [one: string, other: string][] = [
    ["word", "word"],
    ["京", "京"],
    ["“", '"'],
    ["--", "—"],
    ["e\u0301", "é"],
    ["don’t", "don't"],
  ];
  for (const [one, other] of same) {
    it(`gives “${one}” and “${other}” one number`, () => {
      const ids = new WordIds(normalizeQuiet);
      assert.equal(idOf(ids, one), idOf(ids, other));
    });
  }

  it("gives other words other numbers", () => {
    const ids = new WordIds(normalizeQuiet);
    assert.equal(new Set(["word", "Word", "w", "W", "京", "都", ".", ","].map((word) => idOf(ids, word))).size, 8);
  });

  it("begins anew with each comparison", () => {
    idOf(new WordIds(normalizeQuiet), "京");
    const ids = new WordIds(normalizeQuiet);
    assert.deepEqual([idOf(ids, "都"), idOf(ids, "京")], [0, 1]);
  });
});
