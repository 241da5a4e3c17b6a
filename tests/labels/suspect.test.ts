import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suspect } from "../../scripts/labels/suspect.ts";
import { labelText } from "../../scripts/render/filters/labelText.ts";
import { en as messages } from "../../templates/messages/en.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { type LabelCase, labelCases } from "../fixtures/labelCases.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

const textOf = labelText(messages);
const story = Array.from({ length: 12 }, (_, k) => `Paragraph ${k} tells what happened in the harbour on that day.`);
const to = (text: string, lang = "en"): LabelCase => [story, [text], { lang }];

const words = (count: number) => Array.from({ length: count }, (_, k) => `word${k}`).join(" ");

labelCases(
  suspect,
  [
    [story, []],
    to("Page not found. The page you are looking for does not exist."),
    to("Sorry, something went wrong. Please try again later."),
    to("Access denied. You don’t have permission to see this."),
    to("Subscribe to continue reading. Already a subscriber? Log in."),
    to("We value your privacy. We and our partners store cookies. Accept all cookies"),
    to("Checking your browser before you go on."),
    to("Please enable JavaScript to go on."),
    to("Seite nicht gefunden. Zurück zur Startseite.", "de"),
    to("Cet article est réservé aux abonnés. Déjà abonné ?", "fr"),
    to("Página no encontrada. Volver al inicio.", "es"),
    to("お探しのページは見つかりませんでした。", "ja"),
    to("Verify you are human", "ja"),
    to("页面不存在", "zh"),
    [story, { title: "The Paper", paragraphs: ["News, sport and weather from the harbour."] }],
    [story, ["The Paper", "News, sport and weather from the harbour."]],
    // 100 words, of which 29 are left.
    [[words(100)], [`Page not found. ${words(26)}`]],
    [story, ["Page not found."], ["Sorry, something went wrong."]],
    [["Page not found."], story],
    [["Just a moment. Checking your browser."], ["Sorry, something went wrong."], story],
    [[], story],
    [{ paragraphs: ["Internal error"], status: 500 }, story],
    [story, { paragraphs: story.slice(0, 2), suspect: "a tenth as long" }],
  ],
  [
    [[], { paragraphs: [], byline: "B" }],
    [story, { paragraphs: [], status: 500 }],
    [story, { paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } }],
    [story, story.slice(0, 2)],
    [story, [...story, "The page said: please enable JavaScript."]],
    [story, [...story.slice(0, 8), "Page not found was all the site said."]],
    // 100 words, of which 30 are left.
    [[words(100)], [`Page not found. ${words(27)}`]],
    [story, ["Page not found."], story],
    [story, [], story],
    [[story[0]!], [], story],
    [["Page not found."], story, [...story, "One more paragraph came."]],
    [["The ferry has sunk. More follows."], story],
    [{ paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } }, story],
    [story, { paragraphs: ["Internal error"], status: 500 }, story],
    [story, ["The harbour was closed."]],
    [story, { title: "The Paper", paragraphs: story.slice(0, 8) }],
    [story, { title: "The harbour", paragraphs: story.slice(0, 2) }],
    ["A captcha keeps robots away.", "A captcha keeps people away."],
    [["Short text on a captcha."], ["Short text about a captcha, longer now."]],
  ],
);

describe("the label suspect", () => {
  const reasons: [text: string, reason: RegExp][] = [
    ["Page not found.", /^Error page: /],
    ["Subscribe to continue.", /^Paywall: /],
    ["We value your privacy.", /^Consent wall: /],
    ["Are you a robot? Page not found.", /^Captcha: /],
    ["JavaScript is disabled.", /^Script wall: /],
    ["The Paper", /^Another page: /],
  ];
  for (const [text, reason] of reasons) {
    it(`says which rule “${text}” meets`, () => {
      const article = articleOf([{ paragraphs: story }, { paragraphs: [text] }]);
      const change = labelledChanges(article)[0]!;
      const [before, after] = [article.versions[0]!, article.versions[1]!];
      assert.match(
        textOf({ name: "suspect", reason: suspect.explain!({ article, change, before, after })! }).rule,
        reason,
      );
    });
  }

  it("says what the capture says of itself", () => {
    const article = articleOf([{ paragraphs: story }, { paragraphs: ["One."], suspect: "1 word where 100 were" }]);
    const [before, after] = [article.versions[0]!, article.versions[1]!];
    const reason = suspect.explain!({ article, change: labelledChanges(article)[0]!, before, after })!;
    assert.equal(
      textOf({ name: "suspect", reason }).rule,
      "The capture may not be the article: 1 word where 100 were.",
    );
  });

  const firsts: [first: Told, reason: RegExp][] = [
    [{ paragraphs: ["Page not found."] }, /^Version 0 may not be the article\. Error page: /],
    [{ paragraphs: [] }, /^Version 0 may not be the article\. Empty capture: /],
    [
      { paragraphs: ["Wait."], suspect: "a challenge" },
      /^Version 0 may not .* The capture may not be the article: a challenge\./,
    ],
    [{ paragraphs: ["Sorry"], status: 503 }, /^Version 0 may not be the article\. Removed: .*503/],
  ];
  for (const [first, reason] of firsts) {
    it(`says of a first version ${JSON.stringify(first)} what it was`, () => {
      const article = articleOf([first, { paragraphs: story }]);
      const change = labelledChanges(article)[0]!;
      const [before, after] = [article.versions[0]!, article.versions[1]!];
      assert.match(
        textOf({ name: "suspect", reason: suspect.explain!({ article, change, before, after })! }).rule,
        reason,
      );
    });
  }
});
