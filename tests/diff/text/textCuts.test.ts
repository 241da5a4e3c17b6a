import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cutBefore, cutFrom } from "../../../scripts/diff/text/textCuts.ts";
import { tokenize } from "../../../scripts/diff/words/tokens.ts";
import { arbitraryText } from "../arbitraryText.ts";

describe("cutBefore() and cutFrom()", () => {
  const cases: [what: string, text: string, at: number, before: string, from: string][] = [
    ["cut in front of words", "one two three", 6, "one |two three", "one two |three"],
    ["stay where a cut is", "one two three", 4, "one |two three", "one |two three"],
    [
      "never cut a number at its no-break space",
      "for 12\u00A0000 people",
      8,
      "for |12\u00A0000 people",
      "for 12\u00A0000 |people",
    ],
    ["never cut a mark off its space", "so \u0301it is", 5, "|so \u0301it is", "so \u0301it |is"],
    ["cut behind the signs of Chinese sentences", "开放。关闭，设立", 4, "开放。|关闭，设立", "开放。关闭，|设立"],
    ["cut at the ends where there is nothing better", "開放公園", 2, "|開放公園", "開放公園|"],
    ["take what lies outside for the ends", "one two", 99, "one two|", "one two|"],
  ];
  for (const [what, text, at, before, from] of cases) {
    const shown = (cut: number) => `${text.slice(0, cut)}|${text.slice(cut)}`;
    it(what, () => assert.deepEqual([shown(cutBefore(text, at)), shown(cutFrom(text, at))], [before, from]));
  }

  it("leave the tokens of the parts as they are in the whole", () => {
    const spaced = fc.array(arbitraryText, { maxLength: 4 }).map((texts) => texts.join(" "));
    fc.assert(
      fc.property(spaced, fc.nat(), (text, seed) => {
        const cut = cutBefore(text, seed % (text.length + 1));
        assert.deepEqual([...tokenize(text.slice(0, cut)), ...tokenize(text.slice(cut))], tokenize(text));
      }),
      { numRuns: 1000 },
    );
  });
});
