import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/words/diffWords.ts";
import { arbitraryText } from "../arbitraryText.ts";
import { shownRuns } from "../shownRuns.ts";

describe("diffWords()", () => {
  const cases: [what: string, before: string, after: string, shown: string][] = [
    ["marks one word alone", "in the midst of it", "in the middle of it", "in the [-midst][+middle] of it"],
    [
      "leaves the word before a pure insertion unmarked",
      "quiet before the meetings on Monday",
      "quiet ahead of the Vienna meetings on Monday",
      "quiet [-before][+ahead of] the[+ Vienna] meetings on Monday",
    ],
    ["never marks part of a number", "12 people died", "31 people died", "[-12][+31] people died"],
    [
      "never marks part of an amount",
      "rose by 19% this year",
      "rose by 1,250.50 this year",
      "rose by [-19%][+1,250.50] this year",
    ],
    [
      "absorbs an accidental word between two changes",
      "he saw the fox",
      "she met the dog",
      "[-he saw the fox][+she met the dog]",
    ],
    ["marks a comma where it changes the meaning", "Let's eat, grandma", "Let's eat grandma", "Let's eat[-,] grandma"],
    ["marks the space after a word cut at the beginning", "And Brown asked", "Brown asked", "[-And ]Brown asked"],
    [
      "marks the space before an inserted sentence",
      "One. Three.",
      "One. Two is new. Three.",
      "One.[+ Two is new.] Three.",
    ],
    [
      "begins an insertion where a sentence begins",
      "The cat sat. The dog ran.",
      "The cat sat. The bird flew. The dog ran.",
      "The cat sat.[+ The bird flew.] The dog ran.",
    ],
    [
      "begins a deletion where a sentence begins, in Chinese",
      "本市开放公园。本市关闭学校。本市设立医院。",
      "本市开放公园。本市设立医院。",
      "本市开放公园。[-本市关闭学校。]本市设立医院。",
    ],
    [
      "leaves the word between two insertions unmarked",
      "He met ministers of state",
      "He met the ministers of the state",
      "He met[+ the] ministers of[+ the] state",
    ],
    ...["\u0301", "\u{1E8D0}"].flatMap((mark): [string, string, string, string][] => [
      [
        `keeps a space with the mark on it, U+${mark.codePointAt(0)!.toString(16)}, in the text before`,
        `d ${mark} ${mark}d`,
        "d bab  ",
        `d[- ${mark} ${mark}d][+ bab  ]`,
      ],
      ["and in the text after", "d bab  ", `d ${mark} ${mark}d`, `d[- bab  ][+ ${mark} ${mark}d]`],
    ]),
    ["keeps a Chinese word whole", "他在北京学习", "他在南京学习", "他在[-北京][+南京]学习"],
    ["marks only what makes a Chinese word longer", "他是学生。", "他是大学生。", "他是[+大]学生。"],
    [
      "keeps a Japanese word whole",
      "会議は東京で開かれた。",
      "会議は京都で開かれた。",
      "会議は[-東京][+京都]で開かれた。",
    ],
    ["keeps a Thai word whole", "เขาไปโรงเรียน", "เขาไปโรงพยาบาล", "เขาไป[-โรงเรียน][+โรงพยาบาล]"],
    ["keeps brackets outside", "(old)", "(new old)", "([+new ]old)"],
    ["shows a line feed for a space", "a. b", "a.\nb", "a.[- ][+\n]b"],
    ["marks words in a script without spaces", "他在北京学习", "他在上海学习", "他在[-北京][+上海]学习"],
    ["marks a whole emoji", "yes 👍🏽", "yes 👍", "yes [-👍🏽][+👍]"],
    [
      "begins an insertion where a sentence begins, far in front of where the texts part",
      "It was so. The masters of the northern quay of Calder slept.",
      "It was so. The masters of the northern quay of Calder rose. The masters of the northern quay of Calder slept.",
      "It was so.[+ The masters of the northern quay of Calder rose.] The masters of the northern quay of Calder slept.",
    ],
    [
      "marks the space after a long address cut at its beginning",
      `See https://example.org/${"a".repeat(40)}/1 https://example.org/${"a".repeat(40)}/2 for it.`,
      `See https://example.org/${"a".repeat(40)}/2 for it.`,
      `See[- https://example.org/${"a".repeat(40)}/1] https://example.org/${"a".repeat(40)}/2 for it.`,
    ],
    ["is silent on equal texts", "same", "same", "same"],
    ["inserts into nothing", "", "new", "[+new]"],
    ["deletes to nothing", "old", "", "[-old]"],
  ];
  for (const [what, before, after, shown] of cases) {
    it(what, () => assert.equal(shownRuns(diffWords(before, after)), shown));
  }

  it("rebuilds both sides from runs that are not empty, joined by kind, deletions first, clusters whole", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (before, after) => {
        const runs = diffWords(before, after);
        for (const [drop, text] of [
          ["+", before],
          ["-", after],
        ] as const) {
          const boundaries = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
          let rebuilt = "";
          for (const [kind, part] of runs) {
            if (kind === drop) continue;
            assert.ok(boundaries.has(rebuilt.length), `cut inside a cluster at ${rebuilt.length}`);
            rebuilt += part;
          }
          assert.equal(rebuilt, text);
        }
        runs.forEach(([kind, text], k) => {
          assert.notEqual(text, "");
          assert.notEqual(kind, runs[k - 1]?.[0]);
          assert.ok(!(kind === "-" && runs[k - 1]?.[0] === "+"), "an insertion before its deletion");
        });
      }),
      { numRuns: 500 },
    );
  });

  it("marks words that count as equal each by itself, as the caller says what is equal", () => {
    const [before, after] = ["The Ferry sank outside the harbour", "the ferry sank outside the harbour"];
    const equality = { normalize: (text: string) => text.toLowerCase() };
    assert.equal(shownRuns(diffWords(before, after)), "[-The Ferry][+the ferry] sank outside the harbour");
    assert.equal(
      shownRuns(diffWords(before, after, { equality })),
      "[-The][+the] [-Ferry][+ferry] sank outside the harbour",
    );
    assert.equal(shownRuns(diffWords(before, after)), "[-The Ferry][+the ferry] sank outside the harbour");
  });
});
