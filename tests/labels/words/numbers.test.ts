import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { de } from "../../../scripts/labels/words/de.ts";
import { en } from "../../../scripts/labels/words/en.ts";
import { es } from "../../../scripts/labels/words/es.ts";
import { fr } from "../../../scripts/labels/words/fr.ts";
import type { LanguageWords } from "../../../scripts/labels/words/languageWords.ts";

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k);
const tens = (to: number) => upTo(2, to / 10).map((ten) => 10 * ten);

describe("the numbers of a language", () => {
  // In the order of counting. “One” and “eins” differ: in German it is an article, too.
  const table: [language: string, words: LanguageWords, values: number[]][] = [
    ["English", en, [...upTo(1, 19), ...tens(90)]],
    ["German", de, [...upTo(2, 12), ...tens(90)]],
    ["French", fr, [...upTo(2, 16), ...tens(60)]],
    ["Spanish", es, [...upTo(2, 15), ...tens(60)]],
  ];
  for (const [language, { numbers }, values] of table)
    it(`are worth what they count in ${language}`, () => assert.deepEqual(Object.values(numbers), values));
});
