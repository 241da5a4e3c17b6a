import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { type Look, openBrowser, openPage } from "../fixtures/browser.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const versions = 4;
/** Twenty paragraphs, of which the third and the last have a new number in each version. */
const version = (n: number) =>
  Array.from({ length: 20 }, (_, k) =>
    k === 2 || k === 19
      ? `At the gauge of bridge ${k} the river stood at ${40 + n} centimetres when the clerk read it in the morning.`
      : `The clerk noted for entry ${k} that the mill, the ford and the lower meadows were as dry as the day before.`,
  ).join("\n\n");
const at = (n: number) => `river-gazette/levels/2024-01-0${n + 1}T00-00-00Z.txt`;
const anchor = (n: number) => `change-2024010${n + 1}T000000Z`;

/** How readers get from change to change, and from row to row. */
describe("getting around in an article in a browser", () => {
  let built: Built;
  let browser: Browser;
  let served: Served;

  before(async () => {
    const store = Object.fromEntries(Array.from({ length: versions }, (_, n) => [at(n), version(n)]));
    built = await buildArchive(store, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    browser = await openBrowser();
    served = await serveFolder(built.output);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = (look: Look = {}) => openPage(browser, `${served.origin}/river-gazette/levels/`, look);
  const target = (page: Page) => page.evaluate(() => document.querySelector(":target")?.id);
  const order = (page: Page) =>
    page
      .locator(".changes > section")
      .evaluateAll((sections) => sections.map((section) => ({ id: section.id, y: section.getBoundingClientRect().y })));

  it("keeps the head of a change in sight, with links to its neighbours and its first row, without scripts", async () => {
    const { page, close } = await open({ javaScript: false });
    const head = page.locator(`[id="${anchor(2)}"] .change-head`);
    assert.match((await head.innerText()).replaceAll(/\s+/g, " "), /^Change 2 of 3 \+2/);
    await head.getByRole("link", { name: "Next changed paragraph of change 2" }).click();
    assert.ok(await page.locator(`[id="${anchor(2)}"] .row:target`).count());
    await page
      .locator(`[id="${anchor(2)}"] .row`)
      .last()
      .scrollIntoViewIfNeeded();
    assert.ok(await head.getByRole("link", { name: "Change after change 2" }).isVisible());
    await head.getByRole("link", { name: "Change after change 2" }).click();
    assert.equal(await target(page), anchor(3));
    await close();
  });

  it("leads on to the next changed row from where the reader is", async () => {
    const { page, close } = await open();
    const rows = await page.locator(`[id="${anchor(2)}"] .row[id]`).evaluateAll((rows) => rows.map(({ id }) => id));
    const next = page.locator(`[id="${anchor(2)}"] .next-row`);
    for (const id of rows) {
      await next.press("Enter");
      assert.equal(await target(page), id);
    }
    await close();
  });

  it("goes to changes by j and k, to rows by n and p, and to neither once that is switched off", async () => {
    const { page, faults, close } = await open();
    const seen: (string | undefined)[] = [];
    for (const key of ["j", "j", "k", "n", "n", "p"]) {
      await page.keyboard.press(key);
      seen.push(await target(page));
    }
    const rows = await page.locator(`[id="${anchor(1)}"] .row[id]`).evaluateAll((rows) => rows.map(({ id }) => id));
    assert.deepEqual(seen, [anchor(1), anchor(2), anchor(1), rows[0], rows[1], rows[0]]);
    // What it went to has the focus, so that Tab goes on from there.
    assert.equal(await page.locator(":focus").getAttribute("href"), `#${rows[0]}`);
    await page.getByLabel("Keys:").uncheck();
    await page.keyboard.press("j");
    assert.equal(await target(page), rows[0]);
    await page.reload();
    assert.equal(await page.getByLabel("Keys:").isChecked(), false);
    assert.deepEqual(faults, []);
    await close();
  });

  it("shows the newest change first where that is chosen, in the document too where scripts run", async () => {
    for (const javaScript of [true, false]) {
      const { page, close } = await open({ javaScript });
      await page.getByLabel("Newest first").focus();
      await page.keyboard.press("Space");
      const shown = await order(page);
      const byPlace = shown.toSorted((one, other) => one.y - other.y).map(({ id }) => id);
      assert.deepEqual(byPlace, [anchor(3), anchor(2), anchor(1)], `${javaScript}`);
      if (javaScript)
        assert.deepEqual(
          shown.map(({ id }) => id),
          byPlace,
        );
      // Without scripts there are no keys to switch off.
      assert.equal(await page.getByLabel("Keys:").isVisible(), javaScript);
      await close();
    }
  });

  it("gives every link of a change a name of its own, except those that lead to the same place", async () => {
    const { page, close } = await open();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const places = new Map<string, Set<string>>();
    for (const { role, name, properties = [] } of nodes) {
      if (role?.value !== "link") continue;
      const url = properties.find(({ name }) => name === "url")?.value.value as string;
      const key = name!.value as string;
      places.set(key, new Set([...(places.get(key) ?? []), url]));
    }
    const shared = [...places].filter(([, urls]) => urls.size > 1).map(([name]) => name);
    assert.deepEqual(shared, []);
    assert.ok([...places.keys()].some((name) => /^Edited \d$/.test(name)));
    await close();
  });
});
