import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type ColdVisit, coldVisit } from "../../scripts/browser/coldVisit.ts";
import { type CompressedServer, compressedServer } from "../../scripts/browser/compressedServer.ts";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import { openBrowser } from "../fixtures/browser.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";

/** Bytes over the line for the first page that a reader opens, everything included. */
const mostBytes = 75_000;

/** First visits of the sample's articles in Chromium. How long they take is measured by `npm run bench -- reading`. */
describe("a first visit to an article", () => {
  let browser: Browser;
  let server: CompressedServer;
  const visits = new Map<string, ColdVisit>();

  before(async () => {
    const { output } = await buildSample();
    browser = await openBrowser();
    server = await compressedServer(output);
    for (const below of heaviestArticles(output)) visits.set(below, await coldVisit(browser, server.origin + below));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it(`takes at most ${mostBytes / 1_000} kB`, () => {
    assert.equal(visits.size, 6);
    const heavy = [...visits].filter(([, { totalBytes }]) => totalBytes > mostBytes);
    assert.deepEqual(
      heavy.map(([below, { bytes }]) => ({ below, ...Object.fromEntries(bytes) })),
      [],
    );
  });

  it("counts the page, its style, its script and its font", () => {
    for (const [below, { bytes }] of visits) {
      const names = [...bytes.keys()].map((name) => path.extname(name) || "page");
      assert.deepEqual(
        { below, missing: ["page", ".css", ".js", ".woff2"].filter((name) => !names.includes(name)) },
        { below, missing: [] },
      );
    }
  });

  it("moves nothing that the reader sees already", () => {
    const moved = [...visits].filter(([, { layoutShift }]) => layoutShift > 0.01).map(([below]) => below);
    assert.deepEqual(moved, []);
  });
});

/** The articles with the longest pages. */
function heaviestArticles(output: string): string[] {
  const bytes = (folder: string) => statSync(path.join(output, folder, "index.html")).size;
  return filesBelow(output)
    .filter((file) => path.basename(file) === "article.json")
    .map((file) => path.dirname(file))
    .sort((one, other) => bytes(other) - bytes(one))
    .slice(0, 6)
    .map((folder) => `/${folder}/`);
}
