import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOutput } from "../../../scripts/articles/buildArticle.ts";
import { withinBudget } from "../../../scripts/build/withinBudget.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { environment, settings } from "../../templates/fixtures.ts";

const outputOf = (told: readonly Told[], more: object = {}, pictures = 10) =>
  articleOutput(
    { ...articleOf(told), ...more },
    { settings: { ...settings, pictures }, environment, searchable: false, savedSearches: [] },
  );
const told = [{ paragraphs: ["Eleven boats."] }, { paragraphs: ["Twelve boats."] }];

test("an article that changed has a picture of its newest change, and its page names it", () => {
  const { picture, pages } = outputOf(told);
  assert.equal(picture!.path, "/paper/story/picture.png");
  assert.match(picture!.svg, />Eleven<.*>Twelve</);
  assert.match(pages[0]!.text, /"picture": \{"path":"\/paper\/story\/picture\.png"/);
});

test("an article without a change, a withheld one and a site without pictures have none", () => {
  const withheld = { reason: "Court order", date: "2024-02-01" };
  assert.equal(outputOf([told[0]!]).picture, undefined);
  assert.equal(outputOf([], { withheld }).picture, undefined);
  const { picture, pages } = outputOf(told, {}, 0);
  assert.deepEqual([picture, /"picture"/.test(pages[0]!.text)], [undefined, false]);
});

test("a withheld version leaves nothing on the picture", () => {
  const withheld = { reason: "Court order", date: "2024-02-01" };
  const { picture } = outputOf([...told, { paragraphs: [], title: "Secret", withheld }]);
  assert.match(picture!.svg, />order</);
  assert.doesNotMatch(picture!.svg, /Secret/);
});

test("withinBudget() makes pictures of all articles or of none, and only where the site knows its address", () => {
  const { url: _, ...unknown } = settings;
  const of = (articles: number, from: typeof settings | typeof unknown = settings) =>
    withinBudget({ ...from, pictures: 10 }, articles).pictures;
  assert.deepEqual([of(10), of(11), of(1, unknown)], [10, 0, 0]);
});
