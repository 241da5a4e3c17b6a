import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { XMLParser } from "fast-xml-parser";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { type HtmlPage, htmlPages } from "../fixtures/htmlPages.ts";
import { buildSample, sampleAddress } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Lists of several articles, in the sample archive's site. */
describe("lists by kind and month, and statistics", () => {
  let built: Built;
  let pages: HtmlPage[];
  let browser: Browser;
  let served: Served;
  const read = (below: string) => readFileSync(path.join(built.output, below), "utf8");

  before(async () => {
    built = await buildSample();
    pages = htmlPages(built.output);
    browser = await openBrowser();
    served = await serveFolder(built.output);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it("have a page behind every label of every page", () => {
    let labels = 0;
    for (const { path: below, document } of pages)
      for (const label of document.querySelectorAll('a.label:not([href^="/watch/"])')) {
        const href = label.getAttribute("href")!;
        assert.match(href, /^\/(?:[a-z0-9-]+\/)?kind\/[a-z0-9-]+\/$/, below);
        assert.ok(existsSync(path.join(built.output, href, "index.html")), `${below} → ${href}`);
        labels++;
      }
    assert.ok(labels > 100);
  });

  it("lead to every change by way of months, and name each in its kinds, without search", () => {
    const linked = (prefix: RegExp) => {
      const hrefs = new Set<string>();
      for (const { path: below, document } of pages.filter(({ path }) => prefix.test(path)))
        for (const link of document.querySelectorAll(".listed-change h3 a"))
          hrefs.add(`${below} ${link.getAttribute("href")}`);
      return hrefs;
    };
    const inMonths = new Set([...linked(/^\/changes\/\d{4}\/\d\d\//)].map((each) => each.split(" ")[1]));
    const inKinds = linked(/^\/kind\//);
    for (const { data } of articlesOf(built.output))
      for (const { after, labels } of data.changes) {
        if (labels.includes("outside")) continue;
        const anchor = `change-${data.versions[after]!.captured.replace(/[-:]/g, "")}`;
        const isHere = (href = "") => href.startsWith(`/${data.id}/`) && href.includes(anchor);
        assert.ok([...inMonths].some(isHere), `${data.id} ${anchor}`);
        for (const label of labels)
          assert.ok(
            [...inKinds].some((each) => each.startsWith(`/kind/${label}/`) && isHere(each.split(" ")[1])),
            `${label}: ${data.id} ${anchor}`,
          );
      }
  });

  it("have feeds, which their pages name, of the same changes", () => {
    const named = pages.filter(({ path: below }) => /\/kind\/[a-z]+\/$|^\/changes\/\d{4}\/\d\d\/$/.test(below));
    assert.ok(named.length > 40);
    for (const { path: below, document } of named) {
      const feed = document.querySelector('link[rel="alternate"][type="application/atom+xml"]')!.getAttribute("href")!;
      assert.equal(feed, `${below}feed.xml`);
      const { entry = [] } = new XMLParser({ ignoreAttributes: false }).parse(read(feed)).feed;
      const inFeed = [entry].flat().map(({ link }: { link: { "@_href": string } }) => link["@_href"]);
      const onPage = [...document.querySelectorAll(".listed-change h3 a")].map(
        (a) => sampleAddress + a.getAttribute("href"),
      );
      // A page shows as many as fill it, a feed the newest fifty.
      const [fewer, more] = inFeed.length < onPage.length ? [inFeed, onPage] : [onPage, inFeed];
      for (const url of fewer) assert.ok(more.includes(url), `${below} ${url}`);
    }
  });

  it("are reached by a label, and by the list of all changes, without a script", async () => {
    const { page, faults, close } = await openPage(browser, `${served.origin}/`, { javaScript: false });
    const label = page.locator('.listed-change a.label[href^="/kind/"]').first();
    await label.focus();
    assert.ok(await label.evaluate((link) => document.activeElement === link));
    await page.goto(served.origin + (await label.getAttribute("href")));
    assert.ok((await page.locator(".listed-change").count()) > 0);
    await page.goto(`${served.origin}/changes/`);
    await page.goto(served.origin + (await page.locator(".count-list a").first().getAttribute("href")));
    assert.ok((await page.locator(".listed-change").count()) > 0);
    assert.deepEqual(faults, []);
    await close();
  });

  it("fold quiet changes, and open them without a script", async () => {
    const { page, close } = await openPage(browser, `${served.origin}/`, { javaScript: false });
    const fold = page.locator("details.quiet-changes").first();
    assert.match((await fold.locator("> summary").textContent())!, /\d+ (?:minor|return|technical|suspect)/);
    assert.equal(await fold.locator(".listed-change").first().isVisible(), false);
    await fold.locator("> summary").focus();
    await page.keyboard.press("Enter");
    assert.equal(await fold.locator(".listed-change").first().isVisible(), true);
    await close();
  });

  it("say of the statistics in tables what their bars and files say", async () => {
    const { page, close } = await openPage(browser, `${served.origin}/statistics/`, { javaScript: false });
    const rows = await page.locator("section[aria-labelledby=kinds] > table tbody tr").allTextContents();
    const [head, ...sources] = read("statistics/kinds.csv")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
    const sums = head!.slice(4).map((_, at) => sources.reduce((sum, cells) => sum + Number(cells[4 + at]), 0));
    assert.deepEqual(
      rows.map((text) => Number(/\d+$/.exec(text.trim())![0])),
      sums,
    );
    const widest = await page
      .locator("section[aria-labelledby=kinds] > table rect")
      .evaluateAll((bars) => Math.max(...bars.map((bar) => Number(bar.getAttribute("width")))));
    assert.equal(widest, 100);
    await close();
  });

  for (const scheme of ["light", "dark"] as const)
    it(`break no rule of accessibility that axe knows, and scroll nowhere sideways, ${scheme}`, async () => {
      const opened = await openPage(browser, `${served.origin}/`, { scheme, bypassPolicy: true });
      for (const below of [
        ...["/changes/", "/statistics/", "/kind/number/", "/kind/number/page/1/", "/kind/outside/"],
        ...["/harbour-post/kind/number/", "/changes/2026/02/", "/harbour-post/"],
      ])
        for (const width of [320, 768, 1440]) {
          await opened.page.setViewportSize({ width, height: 800 });
          await opened.page.goto(served.origin + below);
          for (const summary of await opened.page.locator("main details:not([open]) > summary").all())
            if (await summary.isVisible()) await summary.click();
          assert.equal(
            await opened.page.evaluate(() => document.documentElement.scrollWidth),
            width,
            `${below} ${width}`,
          );
          // Half of them in each scheme: axe takes its time.
          if (width !== (scheme === "light" ? 320 : 1440)) continue;
          await opened.page.evaluate(axe);
          const violations = await opened.page.evaluate(async () => {
            const { axe } = globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            };
            return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
          });
          assert.deepEqual({ below, width, violations }, { below, width, violations: [] });
        }
      await opened.close();
    });
});
