import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { htmlPages } from "../fixtures/htmlPages.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const widths = [320, 768, 1440];
const liveBlog = "/harbour-post/2026/02/storm-halda-live/";

/** The sample archive's site in Chromium, under the policy of netlify.toml. */
describe("the site of the sample archive in a browser", () => {
  let built: Built;
  let browser: Browser;
  let served: Served;
  let paths: string[];

  before(async () => {
    built = await buildSample();
    browser = await openBrowser();
    served = await serveFolder(built.output);
    paths = htmlPages(built.output)
      .filter(({ document }) => !document.querySelector("[http-equiv=refresh]"))
      .map(({ path }) => path)
      // Cards are many, and alike.
      .filter((path, index) => !path.startsWith("/embed/") || index % 12 === 0);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  for (const javaScript of [true, false]) {
    it(`has no error in the console and no page that scrolls sideways, ${javaScript ? "with" : "without"} JavaScript`, async () => {
      const opened = await openPage(browser, `${served.origin}/`, { javaScript });
      for (const below of paths) {
        await opened.page.goto(served.origin + below);
        for (const width of widths) {
          await opened.page.setViewportSize({ width, height: 800 });
          const shown = await sidewaysOf(opened.page);
          assert.deepEqual({ below, width, ...shown }, { below, width, document: width, wider: [] });
        }
      }
      assert.deepEqual(opened.faults, []);
      await opened.close();
    });
  }

  for (const scheme of ["light", "dark"] as const) {
    it(`breaks no rule of accessibility that axe knows, ${scheme}`, async () => {
      const chosen = [
        "/",
        "/about/",
        "/search/",
        "/404.html",
        "/page/1/",
        "/harbour-post/",
        liveBlog,
        ...articlePaths().slice(0, 6),
        ...kindsOfArticle(),
      ];
      const opened = await openPage(browser, `${served.origin}/`, { scheme, bypassPolicy: true });
      for (const [index, below] of [...new Set(chosen)].entries()) {
        await opened.page.setViewportSize({ width: widths[index % widths.length]!, height: 800 });
        await opened.page.goto(served.origin + below);
        await opened.page.evaluate(axe);
        const violations = await opened.page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 200))
                .join(" ")}`,
          );
        });
        assert.deepEqual({ below, violations }, { below, violations: [] });
      }
      await opened.close();
    });
  }

  it("shows what changed on the first screen of every article, and shortly below it on a telephone", async () => {
    const opened = await openPage(browser, `${served.origin}/`);
    for (const [width, height, most] of [
      [1440, 900, 1],
      [320, 640, 1.3],
    ] as const) {
      await opened.page.setViewportSize({ width, height });
      for (const below of articlePaths()) {
        await opened.page.goto(served.origin + below);
        const end = await firstMark(opened.page);
        assert.ok(end === undefined || end <= most * height, `${below} at ${width}: ${end}`);
      }
    }
    await opened.close();
  });

  it("says light and dark in different colours, each of them readable on its ground", async () => {
    const grounds: string[] = [];
    for (const scheme of ["light", "dark"] as const) {
      const opened = await openPage(browser, served.origin + liveBlog, { scheme });
      grounds.push(
        await opened.page.evaluate(
          () =>
            getComputedStyle(document.documentElement).backgroundColor +
            getComputedStyle(document.body).backgroundColor,
        ),
      );
      await opened.close();
    }
    assert.notEqual(grounds[0], grounds[1]);
  });

  it("tells deleted and inserted words by more than colour", async () => {
    const opened = await openPage(browser, served.origin + liveBlog);
    const lines = (tag: string) =>
      opened.page
        .locator(`.row.edited ${tag}`)
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationLine);
    assert.match(await lines("del"), /line-through/);
    assert.match(await lines("ins"), /underline/);
    await opened.close();
  });

  it("puts both sides beside each other where there is room, and below each other on a telephone where that is chosen", async () => {
    const opened = await openPage(browser, served.origin + liveBlog, { width: 1440 });
    const row = opened.page.locator(".row.edited[id]").first();
    const boxes = async () =>
      [(await row.locator(".before").boundingBox())!, (await row.locator(".after").boundingBox())!] as const;
    const [before, after] = await boxes();
    assert.ok(after.x >= before.x + before.width);
    await opened.page.setViewportSize({ width: 320, height: 800 });
    await opened.page.getByLabel("One above the other").check();
    const [upper, lower] = await boxes();
    assert.ok(lower.y >= upper.y + upper.height);
    await opened.close();
  });

  it("is read whole without JavaScript: every text of a change is there", async () => {
    const opened = await openPage(browser, served.origin + liveBlog, { javaScript: false });
    const { data } = articlesOf(built.output).find(({ data }) => `/${data.id}/` === liveBlog)!;
    const shown = await opened.page.locator("section.change .row[id]").count();
    const told = data.changes
      .filter(({ revertsTo }) => revertsTo === undefined)
      .flatMap(({ rows }) => rows!.filter(({ kind }) => kind !== "unchanged"));
    assert.ok(told.length > 50);
    assert.ok(shown >= told.length);
    await opened.close();
  });

  it("is gone through by keyboard: the skip link first, then past the masthead to the content", async () => {
    const opened = await openPage(browser, served.origin + liveBlog);
    await opened.page.keyboard.press("Tab");
    const skip = opened.page.locator(":focus");
    assert.equal(await skip.getAttribute("class"), "skip");
    assert.ok(await skip.isVisible());
    await opened.page.keyboard.press("Enter");
    assert.equal(await opened.page.evaluate(() => document.activeElement?.id), "main");
    await opened.close();
  });

  it("opens a fold by keyboard", async () => {
    const opened = await openPage(browser, served.origin + liveBlog);
    const fold = opened.page.locator("details.fold").first();
    await fold.locator("summary").focus();
    assert.equal(await fold.locator(".fold-text").isVisible(), false);
    await opened.page.keyboard.press("Enter");
    assert.equal(await fold.locator(".fold-text").isVisible(), true);
    await opened.close();
  });

  it("leads by a link to a change, and to one of its rows", async () => {
    const { data } = articlesOf(built.output).find(({ data }) => `/${data.id}/` === liveBlog)!;
    const opened = await openPage(browser, served.origin + data.changes[9]!.url);
    const section = opened.page.locator(`[id="${data.changes[9]!.url.split("#")[1]}"]`);
    assert.equal(await section.evaluate((element) => element.matches(":target")), true);
    // It scrolls there smoothly.
    await opened.page.waitForFunction(
      () => Math.abs(document.querySelector(":target")!.getBoundingClientRect().top) < innerHeight,
    );
    const row = section.locator(".row[id]").first();
    await row.locator("a.sign").click();
    assert.equal(new URL(opened.page.url()).hash, `#${await row.getAttribute("id")}`);
    await opened.close();
  });

  it("finds an added word, and leads from the result to the change", async () => {
    const articles = articlesOf(built.output).filter(({ data }) => data.lang?.startsWith("en"));
    const texts = articles
      .flatMap(({ data }) => data.paragraphs.map(({ text }) => text))
      .join(" ")
      .toLowerCase();
    const { change, word } = articles
      .flatMap(({ data }) =>
        data.changes.flatMap((change) =>
          change
            .rows!.filter(({ kind }) => kind === "edited")
            .flatMap(({ runs }) =>
              runs!.filter(([kind]) => kind === "+").map(([, text]) => ({ change, word: text.trim().toLowerCase() })),
            ),
        ),
      )
      .find(({ word }) => /^[a-z]{7,}$/.test(word) && texts.split(word).length === 2)!;
    const opened = await openPage(browser, `${served.origin}/search/?q=${word}&in=added`);
    const link = opened.page.locator("#search-results .search-title a").first();
    await link.waitFor();
    assert.equal(
      (await opened.page.locator("#search-results li ins", { hasText: new RegExp(word, "i") }).count()) > 0,
      true,
    );
    await link.click();
    await opened.page.waitForURL(`**${change.url}`);
    assert.ok(
      await opened.page.locator(`[id="${change.url.split("#")[1]}"] ins`, { hasText: new RegExp(word, "i") }).count(),
    );
    assert.deepEqual(opened.faults, []);
    // The same word is among the removed ones nowhere.
    await opened.page.goto(`${served.origin}/search/?q=${word}&in=removed`);
    await opened.page.locator("#search-status", { hasText: /result|Nothing found/ }).waitFor();
    const removed = await opened.page.locator("#search-results li del").allTextContents();
    assert.deepEqual(
      removed.filter((text) => text.toLowerCase().split(/\W/).includes(word)),
      [],
    );
    await opened.close();
  });

  it("answers an address that is none with its own page", async () => {
    const opened = await openPage(browser, `${served.origin}/`);
    const response = await opened.page.goto(`${served.origin}/harbour-post/no/such/article/`);
    assert.equal(response!.status(), 404);
    assert.equal(await opened.page.locator("h1").textContent(), "Page not found");
    assert.equal(await opened.page.evaluate(() => document.styleSheets.length > 0), true);
    await opened.close();
  });

  function articlePaths(): string[] {
    return articlesOf(built.output).map(({ data }) => `/${data.id}/`);
  }

  /** One article of each language, and of each label. */
  function kindsOfArticle(): string[] {
    const kinds = new Map<string, string>();
    for (const { data } of articlesOf(built.output)) {
      for (const kind of [data.lang ?? "", ...data.changes.flatMap(({ labels }) => labels)])
        kinds.set(kind, `/${data.id}/`);
    }
    return [...kinds.values()];
  }
});

/** Where the first changed row of a page begins, or the line that says why there is none; undefined if it has neither. */
function firstMark(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll(".change :is(.row:not(.unchanged), .notice)")];
    const first = marks.find((mark) => mark.checkVisibility());
    return first && first.getBoundingClientRect().top + scrollY;
  });
}

/** The width of the document, and what in it is wider than the window. */
function sidewaysOf(page: Page): Promise<{ document: number; wider: string[] }> {
  return page.evaluate(() => {
    const document = window.document.documentElement;
    const wider =
      document.scrollWidth <= innerWidth
        ? []
        : [...document.querySelectorAll("main *")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.localName}.${element.className}`);
    return { document: document.scrollWidth, wider: wider.slice(0, 5) };
  });
}
