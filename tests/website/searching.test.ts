import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { readSavedSearches } from "../../scripts/search/saved/readSavedSearches.ts";
import { type Look, type OpenedPage, openBrowser, openPage } from "../fixtures/browser.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const storm = "Storm Halda: how the day unfolded on the Eastmark coast";

/** The search page of the sample archive in Chromium. */
describe("the search page in a browser", () => {
  let browser: Browser;
  let served: Served;

  before(async () => {
    const built = await buildSample();
    browser = await openBrowser();
    served = await serveFolder(built.output);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const search = (query: string, look?: Look) => openPage(browser, `${served.origin}/search/${query}`, look);
  async function found(query: string, look?: Look): Promise<OpenedPage> {
    const opened = await search(query, look);
    await settled(opened.page);
    return opened;
  }
  async function settled(page: Page): Promise<void> {
    await page.locator("#search-status", { hasText: /results?\.|Nothing found/ }).waitFor();
    await page.locator("#search-results:not([aria-busy])").waitFor({ state: "attached" });
  }
  async function close({ page, faults }: OpenedPage): Promise<void> {
    assert.deepEqual(faults, []);
    await page.context().close();
  }

  it("shows results by article, each change with its time, number, labels and marked words", async () => {
    const opened = await found("?q=minister");
    const group = opened.page.locator(".found", { hasText: storm });
    assert.equal(await group.locator(".found-where").textContent(), "The Harbour Post 2 changes match");
    assert.deepEqual(await group.locator(".found-link").allTextContents(), [
      "Change 22, 12 February 2026, 17:15 UTC",
      "Change 21, 12 February 2026, 16:44 UTC",
    ]);
    assert.deepEqual(await group.locator(".found-change").nth(0).locator("mark").allTextContents(), ["minister"]);
    assert.ok((await group.locator(".label").allTextContents()).includes("Number"));
    assert.deepEqual(await group.locator(".found-change").nth(1).locator(".sign").allTextContents(), ["Added"]);
    await close(opened);
  });

  it("leads to the very row, on the screen, marked, and back to the same place, with the keyboard alone", async () => {
    const opened = await search("");
    const { page } = opened;
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "search-q");
    await page.keyboard.type("council");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await page.inputValue("#search-q"), "council");
    for (let k = 0; k < 3; k++) await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href"));
    const third = await page.locator(".found-link").nth(2).getAttribute("href");
    assert.equal(await focused(), third);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "search-q");
    for (let k = 0; k < 4; k++) await page.keyboard.press("ArrowDown");
    const left = await focused();
    const scroll = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.startsWith("/search/"));
    const row = await page.evaluate(() => {
      const target = document.getElementById(location.hash.slice(1))!;
      const { top, bottom } = target.getBoundingClientRect();
      const found = CSS.highlights.get("found");
      return {
        isRow: target.matches(".row") && target.matches(":target"),
        isSeen: top < innerHeight && bottom > 0,
        marked: [...(found ?? [])].map((range) => (range as Range).toString()),
      };
    });
    assert.deepEqual([row.isRow, row.isSeen], [true, true]);
    assert.match(row.marked.join(), /^(council,?)+$/i);
    await page.goBack();
    await settled(page);
    await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, left);
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - scroll) < 5);
    await close(opened);
  });

  it("brings the list back also where the browser kept no page", async () => {
    const opened = await found("?in=added");
    const { page } = opened;
    const shown = await page.locator(".found-link").count();
    await page.locator("#search-more").click();
    await page.waitForFunction((before) => document.querySelectorAll(".found-link").length > before, shown);
    const more = await page.locator(".found-link").count();
    await page.locator(".found-link:visible").last().focus();
    const left = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    await page.waitForTimeout(400);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator(".found-link").count(), more);
    await page.waitForFunction((href) => document.activeElement?.getAttribute("href") === href, left);
    await close(opened);
  });

  it("narrows by several filters at once, counts them, and has all of it in the address", async () => {
    const opened = await found("?q=the");
    const { page } = opened;
    const counted = async (name: string) => {
      await page.waitForFunction(() => /\d/.test(document.querySelector(".facet-count")?.textContent ?? ""));
      const item = page.locator(".facet-values li", { has: page.locator(`input[value="${name}"]`) });
      return Number(await item.locator(".facet-count").textContent());
    };
    const total = async () => Number(/(\d+) results?\.$/.exec((await page.textContent("#search-status"))!)?.[1]);
    const both = (await counted("harbour-post")) + (await counted("northmoor-chronicle"));
    for (const name of ["harbour-post", "northmoor-chronicle"]) {
      await page.check(`input[name=source][value=${name}]`);
      await page.waitForURL(new RegExp(name));
      await settled(page);
    }
    assert.equal(await total(), both);
    const headlines = await counted("headline");
    await page.check("input[name=label][value=headline]");
    await page.waitForURL(/label=headline/);
    await settled(page);
    assert.equal(await total(), headlines);
    const { searchParams } = new URL(page.url());
    assert.deepEqual(searchParams.getAll("source").sort(), ["harbour-post", "northmoor-chronicle"]);
    assert.equal(await page.textContent(".facet[data-facet=source] summary"), "Source (2)");

    await page.selectOption("[name=sort]", "oldest");
    await page.waitForURL(/sort=oldest/);
    await settled(page);
    const times = await page.$$eval(".found:first-child time", (all) =>
      all.map((time) => time.getAttribute("datetime")),
    );
    assert.deepEqual(times, [...times].sort());
    await page.click("#search-clear");
    await page.waitForURL((url) => !url.search.includes("source"));
    assert.equal(await page.inputValue("#search-q"), "the");
    await close(opened);
  });

  it("folds the filters on a phone, where the first result is on the first screen", async () => {
    const opened = await found("?q=minister&source=harbour-post", { width: 320 });
    const { page } = opened;
    await page.setViewportSize({ width: 320, height: 568 });
    const { bottom, height } = await page.evaluate(() => ({
      bottom: document.querySelector(".found-link")!.getBoundingClientRect().bottom,
      height: innerHeight,
    }));
    assert.ok(bottom <= height, `the first result ends at ${bottom} px`);
    assert.ok(await page.isHidden("#search-filters"));
    const fold = page.locator("#search-fold");
    assert.equal((await fold.textContent())?.trim(), "Filters (1)");
    await fold.focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#search-filters"));
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await close(opened);
  });

  it("names the query in the title and on paper", async () => {
    const opened = await found("?q=minister&in=removed&source=harbour-post");
    const { page } = opened;
    assert.match(await page.title(), /^Search for minister, in removed words, The Harbour Post – Search – /);
    assert.ok(await page.isHidden("#search-asked"));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#search-asked").innerText(), "minister, in removed words, The Harbour Post");
    assert.ok(await page.isHidden("#search-q"));
    assert.ok(await page.isVisible(".found-link"));
    await close(opened);
  });

  it("offers searches that find something where one finds nothing", async () => {
    const opened = await found("?q=minister&in=added&source=sada-al-wahat");
    const { page } = opened;
    assert.match((await page.textContent("#search-status"))!, /^Nothing found\./);
    const offer = page.locator("#search-offers a", { hasText: "without the filters" });
    await offer.waitFor();
    const count = Number(/^\d+/.exec((await offer.textContent())!)![0]);
    await offer.click();
    await settled(page);
    assert.match((await page.textContent("#search-status"))!, new RegExp(`^${count} results?\\.`));
    await close(opened);
  });

  it("says what of a query is not searched", async () => {
    const opened = await found(`?q=${encodeURIComponent('minister* "')}`);
    assert.match(
      (await opened.page.textContent("#search-status"))!,
      /found whole.*A quotation mark without its counterpart/,
    );
    await close(opened);
  });

  it("makes a table of the results", async () => {
    const opened = await found("?q=minister");
    const { page } = opened;
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#search-csv")]);
    assert.equal(download.suggestedFilename(), "changes.csv");
    const lines = readFileSync(await download.path(), "utf8").split("\r\n");
    assert.equal(lines[0], "\ufeffSource,Article,Change,Time,Kinds,Passage,Address");
    const results = Number(/^(\d+)/.exec((await page.$$eval(".found-link", (all) => all.length)).toString())![1]);
    assert.equal(lines.length, results + 2);
    assert.ok(
      lines.some((line) => line.includes("The Harbour Post") && line.includes(`${served.origin}/harbour-post/`)),
    );
    await page.locator("#search-status", { hasText: /The table has/ }).waitFor();
    await close(opened);
  });

  it("shows the lines that keep a search, which a build can read", async () => {
    const opened = await found("?q=%22prime+minister%22&in=added&source=harbour-post&label=number&year=2026");
    const { page } = opened;
    await page.locator("#search-keep summary").focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#search-keep-left"));
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "watches.yml"), (await page.textContent("#search-yaml"))!);
    assert.deepEqual(readSavedSearches(folder), [
      {
        name: "prime-minister-added-harbour-post-number",
        title: "Prime minister added harbour post number",
        path: "/watch/prime-minister-added-harbour-post-number/",
        query: '"prime minister"',
        in: "added",
        sources: ["harbour-post"],
        labels: ["number"],
        languages: [],
      },
    ]);
    await close(opened);
  });

  it("teaches with examples that find something, and with the kinds of change", async () => {
    const opened = await search("");
    const { page } = opened;
    const examples = await page.$$eval(".search-examples a", (links) =>
      links.map((link) => link.getAttribute("href")!),
    );
    assert.ok(examples.length >= 4, examples.join());
    assert.ok((await page.locator("#search-start .kind-counts a").count()) > 5);
    for (const example of examples) {
      await page.goto(served.origin + example);
      await settled(page);
      assert.ok((await page.locator(".found-link").count()) > 0, example);
    }
    await close(opened);
  });

  it("has no form without scripts, but lists of all changes by kind, month and source", async () => {
    const opened = await search("?q=minister", { javaScript: false });
    const { page } = opened;
    assert.equal(await page.locator("form:visible, input:visible, button:visible").count(), 0);
    for (const href of ["/kind/number/", "/changes/2026/02/", "/harbour-post/"]) {
      const link = page.locator(`main a[href="${href}"]`).first();
      assert.ok(await link.isVisible(), href);
      assert.equal((await page.request.get(served.origin + href)).status(), 200);
    }
    await close(opened);
  });

  for (const scheme of ["light", "dark"] as const)
    it(`breaks no rule of accessibility that axe knows, ${scheme}`, async () => {
      for (const [width, query] of [
        [320, "?q=minister"],
        [768, "?q=minister&source=harbour-post&label=number"],
        [1440, "?q=the"],
        [1440, ""],
        [768, "?q=nowhereword&in=added"],
      ] as const) {
        const opened = await search(query, { width, scheme, bypassPolicy: true });
        const { page } = opened;
        if (query) await settled(page);
        if (width === 768) await page.click("#search-fold");
        for (const fold of await page.locator("details:visible").all())
          await fold.evaluate((each) => each.setAttribute("open", ""));
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(" ")}`);
        });
        assert.deepEqual({ query, violations }, { query, violations: [] });
        assert.ok(await page.evaluate((wide) => document.documentElement.scrollWidth <= wide, width));
        await close(opened);
      }
    });
});
