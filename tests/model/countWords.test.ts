import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countWords } from "../../scripts/model/countWords.ts";

const cases: [what: string, text: string, words: number][] = [
  ["nothing", "", 0],
  ["signs alone", "— … !", 0],
  ["letters and digits between signs", "Well, 12 people – don't!", 4],
  ["a number with its separators", "1,200.50 euros", 2],
  ["a hyphenated word", "a two-day visit", 3],
  ["letters beyond ASCII", "Überall naïve Café’s", 3],
  ["combining marks", "u\u0308ber", 1],
  ["Arabic", "انقطاع المياه", 2],
  ["each character where no spaces stand between words", "你好，世界", 4],
  ["both in one text", "在 Paris 的", 3],
];

describe("countWords()", () => {
  for (const [what, text, words] of cases) it(`counts ${what}`, () => assert.equal(countWords(text), words));

  it("counts ASCII alone as it counts it beside another word", () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."aZ09'-., \n!_") });
    fc.assert(fc.property(ascii, (text) => assert.equal(countWords(`é ${text}`), 1 + countWords(text))));
  });
});
