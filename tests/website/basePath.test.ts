import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { brokenLinks } from "../fixtures/brokenLinks.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { copyRepository } from "../fixtures/copyRepository.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { htmlPages } from "../fixtures/htmlPages.ts";
import { runScript } from "../fixtures/runScript.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

/** GitHub Pages serves a fork below the name of its repository. */
describe("a site below a base path", () => {
  const repository = copyRepository();
  const site = path.join(repository, "_site");
  let browser: Browser;
  let served: Served;

  before(async () => {
    const settings = path.join(repository, "content/site.yml");
    writeFileSync(
      settings,
      readFileSync(settings, "utf8")
        .replace("basePath: /", "basePath: /my-fork/")
        .replace(/^# url: .*$/m, "url: https://me.example"),
    );
    for (const source of ["harbour-post", "northmoor-chronicle"])
      rmSync(path.join(repository, "content/versions", source), { recursive: true });
    const built = await runScript("build.ts", [], { repository });
    assert.equal(built.code, 0, built.stderr);
    browser = await openBrowser();
    served = await serveFolder(site, "/my-fork/");
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it("has it in front of every link", () => {
    assert.deepEqual(brokenLinks(site, htmlPages(site), "/my-fork/"), []);
  });

  it("has it in every absolute address", () => {
    const files = filesBelow(site).filter((below) => /\.(html|xml|txt)$|feed\.json$/.test(below));
    for (const below of files) {
      for (const address of readFileSync(path.join(site, below), "utf8").match(/https:\/\/me\.example[^\s"'<&]*/g) ??
        []) {
        assert.match(address, /^https:\/\/me\.example\/my-fork\//, below);
      }
    }
    assert.match(readFileSync(path.join(site, "feed.xml"), "utf8"), /https:\/\/me\.example\/my-fork\/feed\.xml/);
  });

  it("leaves it out of article.json, whose addresses hold wherever the site stands", () => {
    for (const { data } of articlesOf(site))
      for (const { url } of data.changes) assert.ok(url.startsWith(`/${data.id}/`), url);
  });

  it("looks and searches as at the root", async () => {
    const opened = await openPage(browser, `${served.origin}/my-fork/`);
    const sheets = await opened.page.evaluate(() => [
      document.querySelectorAll("link[rel=stylesheet]").length,
      document.styleSheets.length,
      ...[...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0),
    ]);
    assert.deepEqual(sheets, [2, 2], "every style sheet is there, none empty");
    await opened.page.locator(".listed-change h3 a").first().click();
    await opened.page.locator("section.change").first().waitFor();
    await opened.page.goto(`${served.origin}/my-fork/search/?q=strike`);
    const found = opened.page.locator("#search-results .search-title a").first();
    await found.waitFor();
    await found.click();
    await opened.page.locator(".article h1").waitFor();
    assert.match(opened.page.url(), /\/my-fork\/caldmere-wire\//);
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });
});
