import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const store = {
  "gazette/terms/2024-03-01T10-00-00Z.md":
    "---\ntitle: Terms\nurl: https://gazette.example/terms\n---\nOne two three.\n\nStays.\n",
  "gazette/terms/2024-03-02T10-00-00Z.md":
    "---\ntitle: Terms\nurl: https://gazette.example/terms\n---\nOne 4 three.\n\nStays.\n",
};

describe("the evidence of a change", () => {
  let browser: Browser;
  let built: Built;
  let served: Served;
  before(async () => {
    built = await buildArchive(store, ["--no-search", "--url", "https://archive.example"]);
    assert.equal(built.code, 0, built.stderr);
    served = await serveFolder(built.output);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it("can be read and copied by hand without scripts", async () => {
    const { page, faults, close } = await openPage(browser, `${served.origin}/gazette/terms/`, { javaScript: false });
    await page.locator(".evidence summary").click();
    const text = (await page.locator(".evidence").innerText()).replace(/\s+/g, " ");
    assert.match(text, /Changed some time between 1 March 2024, 10:00 UTC and 2 March 2024, 10:00 UTC\./);
    assert.match(text, /Version 0: 2024-03-01T10-00-00Z\.md, SHA-256 [0-9a-f]{64}, in the Wayback Machine/);
    assert.deepEqual(
      await page.locator(".evidence p a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
      [
        "https://web.archive.org/web/20240301100000/https://gazette.example/terms",
        "https://web.archive.org/web/20240302100000/https://gazette.example/terms",
      ],
    );
    assert.equal(await page.locator(".cite").count(), 3);
    assert.deepEqual(faults, []);
    await close();
  });

  it("is copied with the keyboard, and names the row that the address names", async () => {
    const { page, faults, close } = await openPage(browser, `${served.origin}/gazette/terms/`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(".evidence summary").focus();
    await page.keyboard.press("Enter");
    const button = page.getByRole("button", { name: "Copy Markdown" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    assert.match(await copied(), /^\[.*\]\(https:\/\/archive\.example\/gazette\/terms\/#change-20240302T100000Z\)$/);
    await page.locator(".row.edited .sign").click();
    await page.waitForFunction(() => document.querySelector(".cite")?.textContent?.includes("#p-"));
    await page.getByRole("button", { name: "Copy Text" }).click();
    assert.match(await copied(), / https:\/\/archive\.example\/gazette\/terms\/#p-[0-9a-f]{10}$/);
    assert.deepEqual(faults, []);
    await close();
  });

  it("is on paper: every fold open, and where links lead", async () => {
    const { page, close } = await openPage(browser, `${served.origin}/gazette/terms/`);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main details:not([open])").count(), 0);
    assert.ok(await page.locator(".digest").first().isVisible());
    assert.match(
      await page
        .locator(".evidence p a")
        .first()
        .evaluate((link) => getComputedStyle(link, "::after").content),
      /attr\(href\)|web\.archive\.org/,
    );
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.ok((await page.locator("main details:not([open])").count()) > 0);
    await close();
  });
});
