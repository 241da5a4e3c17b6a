import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { slideToSentences } from "../../../scripts/diff/words/slideToSentences.ts";

/** Words with one space between them, and the number of each different one. */
function spaced(text: string) {
  const words = text.split(" ");
  return { words, spaces: ["", ...words.slice(1).map(() => " "), ""], ids: words.map((word) => word.charCodeAt(0)) };
}

/** Slides the words of the first text that are matched to none. */
function slide(before: string, after: string, matched: number[]) {
  const [old, recent] = [spaced(before), spaced(after)];
  return { ...slideToSentences(old, recent, old.ids, recent.ids, matched), matched };
}

describe("slideToSentences()", () => {
  const cases: [what: string, before: string, after: string, matched: number[], toStart: boolean, toEnd: boolean][] = [
    [
      "says of a change behind two words that it could slide to the start",
      "a b c b d e",
      "a b d e",
      [0, 1, -1, -1, 2, 3],
      true,
      false,
    ],
    ["says nothing of one behind three", "f a b c b d e", "f a b d e", [0, 1, 2, -1, -1, 3, 4], false, false],
    [
      "says of a change before the last word that it could slide to the end",
      "e f a b c b",
      "e f a b",
      [0, 1, 2, -1, -1, 3],
      false,
      true,
    ],
    ["says nothing of one before another word", "e f g b c h i", "e f g h i", [0, 1, 2, -1, -1, 3, 4], false, false],
  ];
  for (const [what, before, after, matched, toStart, toEnd] of cases)
    it(what, () => {
      const slid = slide(before, after, [...matched]);
      assert.deepEqual([slid.toStart, slid.toEnd], [toStart, toEnd]);
    });

  it("slides a deletion to the beginning of a sentence, and leaves one that has no better place", () => {
    assert.deepEqual(
      slide("e The cat sat. The bird flew. The dog", "e The cat sat. The dog", [0, 1, 2, 3, 4, -1, -1, -1, 5]).matched,
      [0, 1, 2, 3, -1, -1, -1, 4, 5],
    );
    assert.deepEqual(slide("a b c d", "a d", [0, -1, -1, 1]).matched, [0, -1, -1, 1]);
  });
});
