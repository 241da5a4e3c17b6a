import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleOutput } from "../../../scripts/articles/buildArticle.ts";
import { cardPath } from "../../../scripts/page/sharing/cardPath.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { environment, settings } from "../../templates/fixtures.ts";

function cardsOf(told: readonly Told[], more: object = {}, embeds = true): Map<string, string> {
  const { files } = articleOutput(
    { ...articleOf(told), ...more },
    { settings: { ...settings, embeds }, environment, searchable: false, savedSearches: [] },
  );
  return new Map(files.filter(({ path }) => path.startsWith("/embed/")).map(({ path, text }) => [path, text]));
}

const path = (hour: string) => `/embed/paper/story/change-20240101T${hour}0000Z/index.html`;

describe("the cards of an article", () => {
  it("are one for each change, at the address of the change below /embed/", () => {
    const cards = cardsOf([{ paragraphs: ["One."] }, { paragraphs: ["Two."] }, { paragraphs: ["Three."] }]);
    assert.deepEqual([...cards.keys()], [path("01"), path("02")]);
  });

  it("show the changed words, the source, the time, and lead to the change", () => {
    const card = cardsOf([{ paragraphs: ["Eleven boats."] }, { paragraphs: ["Twelve boats."] }]).get(path("01"))!;
    assert.match(card, /<del>Eleven<\/del><ins>Twelve<\/ins> boats\./);
    assert.match(card, /The Paper/);
    assert.match(card, /datetime="2024-01-01T01:00:00Z"/);
    assert.match(card, /href="\/paper\/story\/#change-20240101T010000Z"/);
    assert.match(card, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(card, /<script|style=/);
  });

  it("say nothing that a later version alters", () => {
    const told = [
      { paragraphs: ["One."], title: "First" },
      { paragraphs: ["Two."], title: "Second" },
    ];
    const before = cardsOf(told);
    const after = cardsOf([...told, { paragraphs: ["Three."], title: "Third" }], { title: "Third" });
    assert.equal(after.get(path("01")), before.get(path("01")));
    assert.match(before.get(path("01"))!, /Second/);
  });

  it("tell of a removal, a return and words outside the text what a list tells", () => {
    const outside = { wordsAdded: 3, wordsRemoved: 2, rows: [], more: 1 };
    const cards = cardsOf([
      { paragraphs: ["One."], title: "Called so" },
      { paragraphs: ["Two."] },
      { paragraphs: ["One."], title: "Called so" },
      { paragraphs: ["Not found"], title: "Error", status: 404 },
      { paragraphs: ["One."], title: "Called so", outside },
    ]);
    assert.match(cards.get(path("02"))!, /Reverted to version 0/);
    assert.match(cards.get(path("03"))!, /the site returned 404/);
    assert.match(cards.get(path("03"))!, /Called so/);
    assert.doesNotMatch(cards.get(path("03"))!, /Error|Not found/);
  });

  it("hold nothing of what is withheld, and there is none of it", () => {
    const withheld = { reason: "Court order", date: "2024-02-01" };
    const cards = cardsOf([
      { paragraphs: ["One."] },
      { paragraphs: [], title: "Secret", withheld },
      { paragraphs: ["Three."] },
    ]);
    assert.deepEqual([...cards.keys()], [path("02")]);
    assert.doesNotMatch([...cards.values()].join(""), /Secret/);
    assert.equal(cardsOf([], { withheld }).size, 0);
  });

  it("escape what was captured", () => {
    const evil = `</a><script>alert(1)</script>"'`;
    const card = cardsOf([{ paragraphs: ["One."] }, { paragraphs: [`One. ${evil}`], title: evil }]).get(path("01"))!;
    assert.doesNotMatch(card, /<script/);
  });

  it("are not written where the site's settings say so", () => {
    assert.equal(cardsOf([{ paragraphs: ["One."] }, { paragraphs: ["Two."] }], {}, false).size, 0);
  });

  it("leave out late returns, as the pages of versions do", () => {
    const article = articleOf([{ paragraphs: ["One."] }, { paragraphs: ["Two."] }]);
    const change = (n: number, revertsTo?: number) =>
      ({ n, before: 0, after: 1, ...(revertsTo !== undefined && { revertsTo }) }) as Parameters<typeof cardPath>[1];
    assert.equal(cardPath(article, change(500), "change-x"), "/embed/paper/story/change-x/");
    assert.equal(cardPath(article, change(100, 0), "change-x"), "/embed/paper/story/change-x/");
    assert.equal(cardPath(article, change(101, 0), "change-x"), undefined);
  });
});
