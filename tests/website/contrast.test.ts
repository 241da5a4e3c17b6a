import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { htmlPages } from "../fixtures/htmlPages.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const liveBlog = "/harbour-post/2026/02/storm-halda-live/";

/** One page of each kind: its name is that of its first segments, with articles told by what stands in them. */
const kinds: readonly [name: string, selector: string][] = [
  ["edited, with labels", ".row.edited ins"],
  ["moved", ".row.ghost"],
  ["split", ".row.split"],
  ["right to left", '.diff[dir="rtl"]'],
  ["Japanese", '.diff[lang|="ja"]'],
  ["repeats", ".repeats"],
  ["reverted", ".reverted"],
  ["gone", ".notice.gone"],
  ["withheld", ".notice.withheld"],
  ["a text alone", ".text-body"],
  ["targets of links", ".row .marks"],
  ["outside", ".outside"],
];

describe("contrast and zoom in a browser", () => {
  let built: Built;
  let browser: Browser;
  let served: Served;
  let paths: string[];

  before(async () => {
    built = await buildSample();
    browser = await openBrowser();
    served = await serveFolder(built.output);
    const pages = htmlPages(built.output);
    const found = kinds.flatMap(
      ([, selector]) => pages.find(({ document }) => document.querySelector(selector))?.path ?? [],
    );
    paths = [...new Set(["/", "/404.html", "/about/", "/search/", "/harbour-post/", "/page/1/", liveBlog, ...found])];
    assert.ok(paths.length > 10);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  for (const scheme of ["light", "dark"] as const)
    it(`shows every text in a contrast of 4.5 or more on its ground, in each state, ${scheme}`, async () => {
      const { page, close } = await openPage(browser, `${served.origin}/`, { scheme });
      for (const below of paths) {
        await page.goto(served.origin + below);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
          const input = document.querySelector<HTMLInputElement>("input[type=search]");
          if (input) input.value = "storm";
        });
        assert.deepEqual({ below, faint: await faintTexts(page) }, { below, faint: [] });
        const row = page.locator(".row[id]:not(.ghost)").first();
        if ((await row.count()) === 0) continue;
        await page.evaluate((id) => location.replace(`#${id}`), (await row.getAttribute("id"))!);
        await page.locator("#view-inline").check();
        assert.deepEqual({ below, faint: await faintTexts(page) }, { below, faint: [] });
        await page.locator("#view-sides").check();
      }
      await close();
    });

  it("knows a faint text", async () => {
    const { page, close } = await openPage(browser, `${served.origin}/about/`);
    await page.locator("h1").evaluate((heading) => {
      heading.style.color = "#999";
    });
    assert.equal((await faintTexts(page)).length, 1);
    await close();
  });

  it("breaks no rule of axe at 400 % zoom, nor in forced colours, and keeps what has the focus in sight", async () => {
    const { page, close } = await openPage(browser, served.origin + liveBlog, { bypassPolicy: true });
    // 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(axe);
    assert.deepEqual(await violations(page), []);
    assert.equal(
      await page
        .locator(".change-head")
        .first()
        .evaluate((head) => getComputedStyle(head).position),
      "static",
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    assert.deepEqual(await violations(page), []);
    await close();
  });
});

/** Texts in sight whose contrast with what lies below them is less than 4.5, as WCAG computes it. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const colour = (value: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([r, g, b, a]: Colour, [r0, g0, b0]: Colour): Colour => [
      r * a + r0 * (1 - a),
      g * a + g0 * (1 - a),
      b * a + b0 * (1 - a),
      1,
    ];
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1];
      const own = colour(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const luminance = ([r, g, b]: Colour) => {
      const [x, y, z] = [r, g, b].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      ) as [number, number, number];
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const faint = new Set<string>();
    const known = new Map<Element, boolean>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent!.trim() || known.has(element) || !element.checkVisibility()) continue;
      known.set(element, true);
      const ground = groundOf(element);
      const ink = over(colour(getComputedStyle(element).color), ground);
      const [light, dark] = [luminance(ink), luminance(ground)].sort((one, other) => other - one) as [number, number];
      const contrast = (light + 0.05) / (dark + 0.05);
      if (contrast < 4.5)
        faint.add(
          `${contrast.toFixed(2)} ${element.localName}.${element.className}: ${node.textContent!.trim().slice(0, 30)}`,
        );
    }
    return [...faint].slice(0, 5);
  });
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}
