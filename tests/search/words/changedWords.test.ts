import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/mod.ts";
import type { Run } from "../../../scripts/model/run.ts";
import { changedWords, type Side } from "../../../scripts/search/words/changedWords.ts";

const show = ({ text, words }: Side) =>
  words.map(({ start, end, changed }) => (changed ? `[${text.slice(start, end)}]` : text.slice(start, end))).join(" ");

const cases: [what: string, runs: Run[], before: string, after: string][] = [
  [
    "marks what runs replace",
    [
      ["=", "in the "],
      ["-", "midst"],
      ["+", "middle"],
      ["=", " of"],
    ],
    "in the [midst] of",
    "in the [middle] of",
  ],
  [
    "marks a word of which a part is replaced",
    [
      ["=", "3."],
      ["-", "1"],
      ["+", "2"],
      ["=", " per"],
    ],
    "[3.1] per",
    "[3.2] per",
  ],
  [
    "marks nothing for a comma",
    [
      ["=", "war"],
      ["+", ","],
      ["=", " peace"],
    ],
    "war peace",
    "war peace",
  ],
  [
    "marks what is joined",
    [
      ["=", "any"],
      ["-", " "],
      ["=", "thing"],
    ],
    "[any] [thing]",
    "[anything]",
  ],
  [
    "marks what is divided",
    [
      ["=", "any"],
      ["+", " "],
      ["=", "thing"],
    ],
    "[anything]",
    "[any] [thing]",
  ],
  [
    "marks a word that lost its end",
    [
      ["=", "talk"],
      ["-", "s"],
      ["=", " fail"],
    ],
    "[talks] fail",
    "[talk] fail",
  ],
  [
    "marks accents and capitals",
    [
      ["-", "cafe WHO"],
      ["+", "café who"],
    ],
    "[cafe] [WHO]",
    "[café] [who]",
  ],
  [
    "keeps parts of a hyphenated word apart",
    [
      ["=", "well-"],
      ["-", "known"],
      ["+", "read"],
    ],
    "well [known]",
    "well [read]",
  ],
  [
    "counts no line feed",
    [
      ["=", "a."],
      ["+", "\n"],
      ["=", "B"],
    ],
    "a B",
    "a B",
  ],
  [
    "marks letters of Han one by one",
    [
      ["=", "中国"],
      ["-", "政府"],
      ["+", "外交部"],
      ["=", "说"],
    ],
    "中 国 [政] [府] 说",
    "中 国 [外] [交] [部] 说",
  ],
  ["has one side of an added row", [["+", "new row"]], "", "[new] [row]"],
];
for (const [what, runs, before, after] of cases)
  test(`changedWords() ${what}`, () => {
    const sides = changedWords(runs);
    assert.deepEqual([show(sides.before), show(sides.after)], [before, after]);
  });

test("changedWords() finds as many unchanged words on both sides, the same ones in order", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "any", "thing", "anything", "3.1", "3", ".", "中", " ", " "))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = changedWords(diffWords(one, other));
      const kept = (side: Side) =>
        side.words.filter(({ changed }) => !changed).map(({ start, end }) => side.text.slice(start, end));
      assert.deepEqual(kept(before), kept(after));
      assert.deepEqual([before.text, after.text], [one, other]);
    }),
  );
});
