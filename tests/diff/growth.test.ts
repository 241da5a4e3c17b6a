import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alignParagraphs } from "../../scripts/diff/paragraphs/alignParagraphs.ts";
import { diffWords } from "../../scripts/diff/words/diffWords.ts";
import type { Paragraph } from "../../scripts/model/paragraph.ts";
import { processorTime } from "../fixtures/processorTime.ts";

// Bounds about ten times what it takes, so that they fail on growth and not on a slow machine.

describe("diffWords()", () => {
  const timed: [what: string, before: string, after: string, ms: number][] = [
    ["a rewrite of 8,000 words", filler(8000, 1), filler(8000, 2), 2_500],
    ["a line of 3 MB", filler(500_000, 3), filler(500_000, 4), 30_000],
    ["a word of 1 MB", "x".repeat(1_000_000), `${"x".repeat(500_000)}y${"x".repeat(500_000)}`, 5_000],
    ["a million signs", "!".repeat(1_000_000), `${"!".repeat(900_000)}?`, 10_000],
  ];
  for (const [what, before, after, ms] of timed) {
    it(`does not hang on ${what}`, () => {
      let runs: ReturnType<typeof diffWords> = [];
      const took = processorTime(() => {
        runs = diffWords(before, after);
      });
      assert.ok(took < ms, `took ${took} ms`);
      const without = (kind: string) => runs.map(([each, text]) => (each === kind ? "" : text)).join("");
      assert.equal(without("+"), before);
      assert.equal(without("-"), after);
    });
  }
});

describe("alignParagraphs()", () => {
  const lines = (count: number, line: (k: number) => string): Paragraph[] =>
    Array.from({ length: count }, (_, k) => ({ text: line(k) }));
  const sentence = (k: number) =>
    Array.from({ length: 60 }, (_, w) => `w${(k * 7919 + w * 104_729 + k * w) % 4999}`).join(" ");
  const timed: [what: string, before: Paragraph[], after: Paragraph[]][] = [
    ["100,000 equal lines, some gone", lines(100_000, () => "same"), lines(90_000, () => "same")],
    ["200,000 lines of one word, all others", lines(200_000, (k) => `a${k}`), lines(200_000, (k) => `b${k}`)],
    ["5,000 paragraphs in another order", lines(5_000, sentence), lines(5_000, (k) => sentence((k * 1237) % 5000))],
    ["5,000 paragraphs all edited", lines(5_000, sentence), lines(5_000, (k) => `${sentence(k)} more`)],
  ];
  for (const [what, before, after] of timed) {
    it(`does not hang on ${what}`, () => {
      const took = processorTime(() => alignParagraphs(before, after));
      assert.ok(took < 30_000, `took ${took} ms`);
    });
  }
});

/** Unrelated prose over a common vocabulary of a thousand words; the same for the same seed. */
function filler(words: number, seed: number): string {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % 1000}`;
  }).join(" ");
}
