import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { type ArticleData, articlesOf, rowsOf } from "../fixtures/articleData.ts";
import { brokenLaws } from "../fixtures/brokenLaws.ts";
import { brokenLinks } from "../fixtures/brokenLinks.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { type HtmlPage, htmlPages } from "../fixtures/htmlPages.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const mostBytes = 1_500_000;
const count = 24;

/** Words that look like a text and repeat nowhere. */
function sentence(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36).slice(0, 5);
  }).join(" ");
}

const paragraphs = Array.from({ length: 700 }, (_, k) => sentence(k + 1));
const versionFile = (n: number) => `terms/long/${2000 + n}-01-01T00-00-00Z.txt`;

/** One word of every paragraph changed in each version: rows of about 250 kB a change; then everything is new. */
const store = {
  ...Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      versionFile(n),
      paragraphs.map((text, k) => `${text} and word${n}x${k} ends.`).join("\n\n"),
    ]),
  ),
  [versionFile(count)]: Array.from({ length: 4_500 }, (_, k) => sentence(100_000 + k)).join("\n\n"),
  "terms/short/2000-01-01T00-00-00Z.txt": "One.\n",
};

describe("an article that outgrows one page", () => {
  let built: Built;
  let pages: HtmlPage[];
  let data: ArticleData;
  let article: HtmlPage;

  before(async () => {
    built = await buildArchive(store, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    pages = htmlPages(built.output);
    data = articlesOf(built.output).find(({ data }) => data.id === "terms/long")!.data;
    article = pages.find(({ path }) => path === "/terms/long/")!;
  });

  it("is divided into pages of a size that a telephone takes", () => {
    assert.ok(pages.filter(({ path }) => /^\/terms\/long\/changes\/\d+\/$/.test(path)).length > 5);
    for (const { path: below, bytes } of pages) assert.ok(bytes <= mostBytes, `${below} has ${bytes} bytes`);
  });

  it("keeps the section of each change on its page, one line with a link where the change stands elsewhere", () => {
    const sections = new Map(
      [...article.document.querySelectorAll("section.change")].map((section) => [section.id, section]),
    );
    for (const { url } of data.changes) {
      const [below, anchor] = url.split("#") as [string, string];
      const section = sections.get(anchor);
      assert.ok(section, `#${anchor}`);
      if (below === article.path) continue;
      assert.equal(section.querySelector("a")!.getAttribute("href"), url);
      assert.equal(section.querySelectorAll(".row").length, 0);
      assert.ok(pages.find(({ path }) => path === below)!.document.getElementById(anchor), url);
    }
    assert.ok(data.changes.some(({ url }) => !url.startsWith(`${article.path}#`)));
  });

  it("has no link that leads nowhere, from block to block and part to part", () => {
    assert.deepEqual(brokenLinks(built.output, pages), []);
  });

  it("divides a change too long for one page into parts that follow each other", () => {
    const parts = pages
      .flatMap(({ document }) => [
        ...document.querySelectorAll(`section[id^="${data.changes.at(-1)!.url.split("#")[1]}"]`),
      ])
      .filter((section) => section.querySelector(".parts"));
    assert.ok(parts.length > 1);
    const rows = parts.reduce((sum, part) => sum + part.querySelectorAll(".row[id]").length, 0);
    assert.equal(rows, data.changes.at(-1)!.rows?.length ?? rowsOf(built.output, data.changes.at(-1)!).length);
  });

  it("opens a divided change at its first part, on the article page", () => {
    const { url } = data.changes.at(-1)!;
    assert.ok(url.startsWith(`${article.path}#`), url);
    const section = article.document.getElementById(url.split("#")[1]!)!;
    assert.equal(section.querySelector(".parts [aria-current]")!.textContent, "1");
    assert.equal(article.document.querySelectorAll('section[id*="-part-"]').length, 0);
  });

  it("begins with one line for all changes that moved, not with one for each", () => {
    const folds = article.document.querySelectorAll("details.older:not([open])");
    assert.equal(folds.length, 1);
    assert.equal(folds[0]!.querySelectorAll("section").length, article.document.querySelectorAll(".elsewhere").length);
  });

  describe("in a browser", () => {
    let browser: Browser;
    let served: Served;
    before(async () => {
      browser = await openBrowser();
      served = await serveFolder(built.output);
    });
    after(async () => {
      await browser?.close();
      await served?.close();
    });
    /** A row of the page of blocks or parts, and the change that it belongs to. */
    const rowOn = (below: string) => {
      const { document } = pages.find(({ path }) => path === below)!;
      const row = [...document.querySelectorAll(".row[id]")].at(-1)!;
      return { row: row.id, change: row.closest("section")!.id.replace(/-part-\d+$/, "") };
    };
    /** Pages that hold first parts, or further ones, oldest first. */
    const pagesOf = (isPart: boolean) =>
      pages
        .filter(
          ({ path, document }) =>
            path.startsWith("/terms/long/changes/") && Boolean(document.querySelector("[id*=-part-]")) === isPart,
        )
        .map(({ path }) => path)
        .sort((one, other) => Number(/\d+/.exec(one)) - Number(/\d+/.exec(other)));
    const isNamed = (below: string) => article.document.getElementById(rowOn(below).row) !== null;
    const named = (isPart: boolean) => pagesOf(isPart).findLast(isNamed)!;
    const unnamed = (isPart: boolean) => pagesOf(isPart).find((below) => !isNamed(below));

    it("leads from the old address of a row to its page, by a script", async () => {
      for (const below of [named(false), named(true)]) {
        const { row } = rowOn(below);
        const { page, faults, close } = await openPage(browser, `${served.origin}${article.path}#${row}`);
        await page.waitForURL(`**${below}#${row}`);
        assert.ok(await page.locator(`[id="${row}"]`).evaluate((element) => element.matches(".row:target")));
        assert.deepEqual(faults, []);
        await close();
      }
    });

    it("finds a row among very many, which the article page does not name", async () => {
      const found = [false, true].flatMap((isPart) => unnamed(isPart) ?? []);
      assert.ok(found.length > 0);
      for (const below of found) {
        const { row } = rowOn(below);
        const { page, faults, close } = await openPage(browser, `${served.origin}${article.path}#${row}`);
        await page.waitForURL(`**${below}#${row}`);
        assert.deepEqual(faults, []);
        await close();
      }
    });

    it("leads from the old address of a row to the line of its change, without a script", async () => {
      for (const below of [named(false), named(true)]) {
        const { row, change } = rowOn(below);
        const address = `${served.origin}${article.path}#${row}`;
        const { page, close } = await openPage(browser, address, { javaScript: false });
        const target = page.locator(`[id="${row}"]`);
        assert.equal(await target.evaluate((element) => element.closest("section")!.id), change);
        const box = (await target.locator("xpath=..").boundingBox())!;
        assert.ok(box.y >= 0 && box.y < 800, `${box.y}`);
        await close();
      }
    });

    it("leads from the address of a change to its page", async () => {
      const { change } = rowOn(named(false));
      const { page, close } = await openPage(browser, `${served.origin}${article.path}#${change}`);
      await page.waitForURL(`**${named(false)}#${change}`);
      await close();
    });
  });

  it("keeps its rows in files of their own where they are many, and breaks no law", () => {
    assert.ok(data.changes.every(({ rowsUrl }) => rowsUrl?.startsWith("/terms/long/changes/")));
    assert.deepEqual(
      brokenLaws(data, (change) => rowsOf(built.output, change)),
      [],
    );
  });

  it("keeps every feed under a megabyte", () => {
    for (const below of filesBelow(built.output).filter((name) => /feed\.(xml|json)$/.test(name))) {
      assert.ok(statSync(path.join(built.output, below)).size <= 1_100_000, below);
    }
  });
});
