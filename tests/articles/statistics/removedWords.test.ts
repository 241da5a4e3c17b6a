import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { removedWords } from "../../../scripts/articles/statistics/removedWords.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledChanges } from "../../fixtures/labelledChanges.ts";

function wordsOf(told: readonly Told[], lang: string | undefined = "en"): string[] {
  const article = { ...articleOf(told), lang };
  return removedWords(article as Parameters<typeof removedWords>[0], labelledChanges(article as never));
}
const texts = (...each: readonly string[]): Told[] => each.map((text) => ({ paragraphs: [text] }));

describe("removedWords()", () => {
  const table: [what: string, versions: Told[], words: string[], lang?: string | undefined][] = [
    ["a word replaced by another", texts("The mayor lied.", "The mayor erred."), ["lied"]],
    ["no function word", texts("The mayor of the town left.", "Mayor left town."), []],
    ["no number", texts("There came 12 guests.", "There came 31 guests."), []],
    [
      "no word that the same change adds elsewhere",
      [
        { paragraphs: ["Ships waited outside.", "Rain fell."] },
        { paragraphs: ["Rain fell on waiting crowds.", "Outside, ships waited."] },
      ],
      [],
    ],
    [
      "words of a paragraph that goes",
      [{ paragraphs: ["One stays.", "Pilots refuse."] }, { paragraphs: ["One stays."] }],
      ["pilots", "refuse"],
    ],
    ["words once, in lower case", texts("Fraud, FRAUD and fraud!", "Errors!"), ["fraud"]],
    ["words with an apostrophe in one form", texts("The mayor’s house burned.", "A house burned."), ["mayor's"]],
    ["nothing of a return", texts("Ships sank.", "Boats floated.", "Ships sank."), ["sank", "ships"]],
    ["German words by German rules", texts("Der Bürgermeister log.", "Der Bürgermeister irrte."), ["log"], "de-AT"],
    ["all lists where no language is known", texts("Le maire a menti.", "Le maire erra."), ["menti"], undefined],
    [
      "nothing in a language without a list",
      texts("De burgemeester loog.", "De burgemeester vergiste zich."),
      [],
      "nl",
    ],
    ["nothing of a script without spaces", texts("市長は嘘をついた。", "市長は誤った。"), [], "ja"],
    ["no word of embedded data", texts(`Key ${"x".repeat(41)} end.`, "Key end."), []],
  ];
  for (const [what, versions, words, lang = what.startsWith("all") ? undefined : "en"] of table)
    it(`counts ${what}`, () => {
      const article = { ...articleOf(versions), ...(lang && { lang }) };
      assert.deepEqual(removedWords(article, labelledChanges(article)), words);
    });

  it("keeps a hundred words of an article, those that most changes removed first", () => {
    const many = Array.from({ length: 150 }, (_, n) => `word${n}`).join(" ");
    const words = wordsOf(texts(`Zebra ${many} stays.`, "It stays.", "Zebra stays.", "It stays on."));
    assert.deepEqual([words.length, words[0]], [100, "zebra"]);
  });
});
