import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { compareText } from "../model/compareText.ts";
import { compressedServer } from "./compressedServer.ts";
import { launchBrowser } from "./launchBrowser.ts";
import { pagesToLookAt } from "./pageKinds.ts";

/** A telephone, a tablet, a desk, in CSS pixels. */
const widths = [320, 768, 1440] as const;
const schemes = ["light", "dark"] as const;

/** What lies further down looks like what lies above. */
const longest = 4_000;

/**
 * Takes pictures of every kind of page of a site, at three widths, light and dark: `<folder>/<name>-<width>-<scheme>.png`.
 *
 * @param site the output folder of a build
 * @param executable the browser, from findBrowser()
 * @returns how many pictures
 */
export async function takeScreenshots(site: string, folder: string, executable: string): Promise<number> {
  const pages = pagesToLookAt(htmlPaths(site));
  mkdirSync(folder, { recursive: true });
  const server = await compressedServer(site);
  const browser = await launchBrowser(executable);
  try {
    for (const colorScheme of schemes) {
      for (const width of widths) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        const page = await context.newPage();
        // Fonts that have not come before the first paint stay away until the next page.
        await page.goto(`${server.origin}/`, { waitUntil: "networkidle" });
        for (const { name, path: below } of pages) {
          await page.goto(server.origin + below, { waitUntil: "networkidle" });
          const height = await page.evaluate<number>("document.documentElement.scrollHeight");
          await page.screenshot({
            path: path.join(folder, `${name}-${width}-${colorScheme}.png`),
            fullPage: true,
            clip: { x: 0, y: 0, width, height: Math.min(height, longest) },
          });
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return pages.length * widths.length * schemes.length;
}

function htmlPaths(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replaceAll(path.sep, "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .sort(compareText);
}
