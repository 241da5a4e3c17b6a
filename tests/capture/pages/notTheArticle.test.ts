import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ledElsewhere, notTheArticle, suspicion } from "../../../scripts/capture/pages/notTheArticle.ts";
import type { StoredVersion } from "../../../scripts/capture/pages/storedVersions.ts";
import { countWords } from "../../../scripts/model/countWords.ts";

const textOf = (title: string, ...texts: string[]) => ({
  title,
  paragraphs: texts.map((text) => ({ text })),
  words: texts.reduce((sum, text) => sum + countWords(text), 0),
});
const storedOf = (title: string, ...texts: string[]): StoredVersion => ({
  meta: { title },
  ...textOf(title, ...texts),
});
const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(" ");

const story = ["The ferry is late.", words(80), words(70), "Nobody was hurt, said the harbour."];
const good = storedOf("The ferry", ...story);

describe("notTheArticle()", () => {
  const cases: [
    what: string,
    page: ReturnType<typeof textOf>,
    good: StoredVersion | undefined,
    kind: RegExp | undefined,
  ][] = [
    ["the article", textOf("The ferry", ...story), good, undefined],
    ["the article, shorter", textOf("The ferry", story[0]!), good, undefined],
    ["the article, on captchas now", textOf("The ferry", "A captcha keeps robots off.", ...story), good, undefined],
    ["a check of the browser", textOf("Just a moment...", "Checking your browser."), good, /captcha/],
    ["one as long as the article", textOf("Attention", `Verify you are human. ${words(150)}`), good, /captcha/],
    [
      "a consent wall",
      textOf("Ihre Privatsphäre", "Wir verwenden Cookies.", "Alle Cookies akzeptieren"),
      good,
      /consent wall/,
    ],
    ["the beginning and a paywall", textOf("The ferry", story[0]!, "Subscribe to continue reading."), good, /paywall/],
    ["an error page", textOf("Page not found", "Nothing is here."), good, /error page/],
    [
      "a short first capture that says no more",
      textOf("Just a moment", "Checking your browser."),
      undefined,
      /captcha/,
    ],
    ["a long first capture with a notice on cookies", textOf("A", words(100), "We use cookies."), undefined, undefined],
    [
      "a site that always says so",
      textOf("B", "Other text.", "We use cookies."),
      storedOf("A", "Text.", "We use cookies."),
      undefined,
    ],
    ["another page without such a phrase", textOf("Home", "Welcome to the paper."), good, undefined],
  ];
  for (const [what, page, before, kind] of cases)
    it(`${kind ? "tells" : "lets through"} ${what}`, () => {
      const reason = notTheArticle(page, before);
      if (kind) assert.match(reason ?? "", kind);
      else assert.equal(reason, undefined);
    });
});

describe("ledElsewhere()", () => {
  const site = "https://gazette.example";
  const cases: [from: string, to: string, isElsewhere: boolean][] = [
    ["/news/a", "/news/a", false],
    ["/news/a", "/news/a/", false],
    ["/news/a", "/2024/news/a", false],
    ["/news/a", "/", true],
    ["/news/a", "/en/", true],
    ["/news/a", "/index.html", true],
    ["/news/a", "/home", true],
    ["/", "/en/", false],
    ["/news/a", "/login?next=/news/a", true],
    ["/news/a", "/sso/sign-in/x", true],
    ["/news/a", "/404", true],
    ["/news/login-page-broken", "/news/login-page-mended", false],
    ["/help/login", "/en/help/login", false],
  ];
  for (const [from, to, isElsewhere] of cases)
    it(`${isElsewhere ? "is so" : "is not so"} from ${from} to ${to}`, () =>
      assert.equal(ledElsewhere(site + from, site + to) !== undefined, isElsewhere));
  it("is so where another host asks for consent", () =>
    assert.ok(ledElsewhere(`${site}/a`, "https://consent.example/x?continue=a")));
});

describe("suspicion()", () => {
  it("is had of what is empty or a tenth as long all at once", () => {
    const of = (count: number) => suspicion(textOf("A", words(count)), storedOf("A", words(100)));
    assert.deepEqual(
      [of(0), of(10), of(11), of(100)],
      ["empty all at once, after 100 words", "10 words all at once, after 100", undefined, undefined],
    );
    assert.equal(suspicion(textOf("A"), undefined), undefined);
  });
});
