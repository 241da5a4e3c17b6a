import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { WordIds } from "../../scripts/diff/wordIds.ts";

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
      const ids = new WordIds();
      assert.equal(ids.idOf(one), ids.idOf(other));
    });
  }

  it("gives other words other numbers", () => {
    const ids = new WordIds();
    assert.equal(new Set(["word", "Word", "w", "W", "京", "都", ".", ","].map((word) => ids.idOf(word))).size, 8);
  });

  it("begins anew with each comparison", () => {
    new WordIds().idOf("京");
    const ids = new WordIds();
    assert.deepEqual([ids.idOf("都"), ids.idOf("京")], [0, 1]);
  });
});
