import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isQuietPair } from "../../../scripts/diff/text/isQuietPair.ts";
import { normalizeQuiet } from "../../../scripts/diff/text/normalizeQuiet.ts";

describe("isQuietPair()", () => {
  const quiet: [what: string, before: string, after: string][] = [
    ["white space of another kind", "5\u00a0km", "5 km"],
    ["white space of another amount", "one  two", "one two"],
    ["white space in front of a sign", " ", ""],
    ["an apostrophe made curly", "don't", "don’t"],
    ["English quotation marks made curly", '"yes"', "“yes”"],
    ["German quotation marks", "„ja“", "»ja«"],
    ["French quotation marks with their spaces", "«\u00a0", "“"],
    ["Japanese quotation marks", "『はい』", "「はい」"],
    ["single quotation marks made double", "‘yes’", "“yes”"],
    ["a hyphen made a dash", "2019-2021", "2019–2021"],
    ["two hyphens made a dash", "the talks -- delayed", "the talks — delayed"],
    ["a no-break hyphen", "e\u2011mail", "e-mail"],
    ["a minus sign", "−4", "-4"],
    ["a composed letter", "cafe\u0301", "caf\u00e9"],
    ["a composed Korean syllable", "\u1112\u1161\u11ab", "한"],
    ["a soft hyphen", "Donau\u00addampfer", "Donaudampfer"],
  ];
  for (const [what, before, after] of quiet) {
    it(`hears no difference in ${what}`, () => {
      assert.ok(isQuietPair(before, after));
      assert.ok(isQuietPair(after, before));
    });
  }

  const told: [what: string, before: string, after: string][] = [
    ["a comma", ",", ""],
    ["a word", "may", "must"],
    ["a number", "12", "31"],
    ["a capital", "Polish", "polish"],
    ["a full stop", ".", "!"],
    ["an accent", "resume", "résumé"],
    ["a space inside a word", "a part", "apart"],
    ["a hyphen that goes", "re-sign", "resign"],
    ["a minus that comes", "4", "-4"],
    ["a quotation mark that comes", "", "“"],
    ["minutes made seconds", "5′", "5″"],
    ["a joiner that changes the letters", "نامهای", "نامه\u200cای"],
    ["a break between paragraphs", " ", "\n"],
    ["a fraction", "½", "1/2"],
  ];
  for (const [what, before, after] of told) {
    it(`tells ${what}`, () => assert.ok(!isQuietPair(before, after)));
  }
});

it("isQuietPair() says of any two texts whether their folds are one but for spaces at the edges", () => {
  const unit = fc.constantFrom("a", "b", " ", "\u00a0", "-", "\u2014", "'", "\u201d", "\u00ad", "e", "\u0301", "\n");
  const text = fc.string({ unit, maxLength: 4 });
  const withoutEdges = (folded: string): string => folded.replace(/^ | $/g, "");
  fc.assert(
    fc.property(text, text, (before, after) => {
      const isQuiet = withoutEdges(normalizeQuiet(before)) === withoutEdges(normalizeQuiet(after));
      assert.equal(isQuietPair(before, after), isQuiet);
    }),
    { numRuns: 20_000 },
  );
});
