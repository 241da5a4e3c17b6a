import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { failedPageListsOf, onceForLists, wordListsOf } from "../../../scripts/labels/words/wordLists.ts";
import { articleOf } from "../../fixtures/articleOf.ts";
import { labelledChanges } from "../../fixtures/labelledChanges.ts";

/** Names of the lists for a change between versions in two languages. */
function listsFor(before: string | undefined, after: string | undefined, ofArticle?: string): string {
  const told = [before, after].map((lang, k) => ({ paragraphs: [`${k}`], ...(lang !== undefined && { lang }) }));
  const article = { ...articleOf(told), ...(ofArticle && { lang: ofArticle }) };
  const [first, second] = article.versions;
  return wordListsOf({ article, change: labelledChanges(article)[0]!, before: first!, after: second! }).key;
}

describe("wordListsOf()", () => {
  const table: [before: string | undefined, after: string | undefined, article: string | undefined, key: string][] = [
    ["en", "en", undefined, "en"],
    ["en-GB", "EN", undefined, "en"],
    ["en", "de-AT", undefined, "en,de"],
    [undefined, undefined, undefined, "en,de,fr,es,ar,ja,zh"],
    ["", undefined, undefined, "en,de,fr,es,ar,ja,zh"],
    [undefined, undefined, "fr", "fr"],
    [undefined, "es", "fr", "fr,es"],
    ["xx", "xx", undefined, ""],
    ["xx", "de", undefined, "de"],
    ["constructor", "en", undefined, "en"],
  ];
  for (const [before, after, article, key] of table)
    it(`are [${key}] for ${before} → ${after} in an article in ${article}`, () =>
      assert.equal(listsFor(before, after, article), key));
});

describe("failedPageListsOf()", () => {
  it("always has English", () => {
    const article = articleOf([{ paragraphs: ["a"], lang: "ja" }]);
    assert.equal(failedPageListsOf(article, article.versions[0]!).key, "ja,en");
  });
});

describe("onceForLists()", () => {
  it("makes something once for each choice of languages", () => {
    let made = 0;
    const count = onceForLists(() => ++made);
    const lists = (key: string) => ({ key, languages: [] });
    assert.deepEqual([count(lists("en")), count(lists("de")), count(lists("en"))], [1, 2, 1]);
  });
});
