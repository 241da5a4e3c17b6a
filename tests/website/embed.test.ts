import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { buildSample, sampleAddress } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const article = "/harbour-post/2025/03/ferry-collision/";

/** The card of a change in a frame of another site, in Chromium, without a script. */
describe("a change on another site", () => {
  let browser: Browser;
  let archive: Served;
  let code: string;

  before(async () => {
    const { output } = await buildSample();
    browser = await openBrowser();
    archive = await serveFolder(output);
    const opened = await openPage(browser, archive.origin + article, { javaScript: false });
    const fold = opened.page.locator(".share").first();
    await fold.locator("summary").focus();
    await opened.page.keyboard.press("Enter");
    code = await fold.locator("input").inputValue();
    await opened.close();
  });
  after(async () => {
    await browser?.close();
    await archive?.close();
  });

  it("is offered as code with the full address and a name for the frame", () => {
    assert.match(
      code,
      new RegExp(`^<iframe src="${sampleAddress}/embed${article}change-\\w+/" title="[^"]+: change 1"`),
    );
    assert.doesNotMatch(code, /<script|style=|javascript:/);
  });

  it("fits its frame at any width, and leads to the change", async () => {
    const other = await otherSite(code.replace(sampleAddress, archive.origin));
    try {
      const { page, close } = await openPage(browser, other.origin, { javaScript: false });
      for (const width of [240, 320, 640, 1200]) {
        await page.setViewportSize({ width, height: 600 });
        const card = page.frames().find((frame) => frame.url().includes("/embed/"))!;
        const { text, sideways } = await card.evaluate(() => ({
          text: document.body.textContent!,
          sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        }));
        assert.match(text, /Change 1/);
        assert.equal(sideways, false, `${width} px`);
        const link = card.locator("h1 a");
        assert.ok((await link.getAttribute("href"))!.startsWith(`${article}#change-`));
        assert.equal(await link.getAttribute("target"), "_blank");
      }
      await close();
    } finally {
      await other.close();
    }
  });

  it("is all that may be framed: an article stays out", async () => {
    const other = await otherSite(`<iframe src="${archive.origin}${article}"></iframe>`);
    try {
      const { page, close } = await openPage(browser, other.origin, { javaScript: false });
      const framed = page.frames().filter((frame) => frame.url().includes(article));
      for (const frame of framed) assert.doesNotMatch(await frame.content(), /class="change"/);
      await close();
    } finally {
      await other.close();
    }
  });
});

/** A page of another origin. */
async function otherSite(body: string): Promise<Served> {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Another site</title><body>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
