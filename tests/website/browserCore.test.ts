import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import type { Languages } from "../../scripts/html/rows.ts";
import type { Paragraph } from "../../scripts/model/paragraph.ts";
import type { ComparedSides } from "../../scripts/page/rows/versionRows.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { repository } from "../fixtures/repository.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** What a page that compares any two versions would load. */
const script = `
import { rowHtml } from "./scripts/html/rowHtml.ts";
import { rows } from "./templates/messages/en/rows.ts";
import { versionRows } from "./scripts/page/rows/versionRows.ts";
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
globalThis.compare = async (sides, languages) => {
  const { rows: found, items } = await versionRows(sides, sha256);
  return { rows: found, html: rowHtml({ basePath: "/", lang: "en", messages: rows }).rows(items, languages) };
};`;

type Compare = (sides: ComparedSides, languages: Languages) => Promise<{ rows: unknown; html: string }>;

/** Packages and built-in modules that the bundle may hold: none of Node's. */
const allowed = /^node_modules\/diff\//;

describe("comparing in a browser", () => {
  let browser: Browser;
  let served: Served;
  let bundle: Awaited<ReturnType<typeof bundled>>;

  async function bundled() {
    return await build({
      stdin: { contents: script, resolveDir: repository, loader: "ts" },
      absWorkingDir: repository,
      bundle: true,
      format: "iife",
      platform: "browser",
      target: ["chrome109", "firefox115", "safari16"],
      minify: true,
      metafile: true,
      write: false,
    });
  }

  before(async () => {
    bundle = await bundled();
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "compare.js"), bundle.outputFiles[0]!.contents);
    writeFileSync(
      path.join(folder, "index.html"),
      '<!doctype html><title>Compare</title><link rel="icon" href="data:,"><script src="compare.js"></script>',
    );
    served = await serveFolder(folder);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it("needs nothing but the scripts themselves and jsdiff", () => {
    const inputs = Object.keys(bundle.metafile.inputs).filter(
      (file) => !/^(?:scripts\/|templates\/messages\/|<stdin>)/.test(file),
    );
    assert.deepEqual(
      inputs.filter((file) => !allowed.test(file)),
      [],
    );
    assert.ok(gzipSync(bundle.outputFiles[0]!.contents).length < 27_500, "the bundle has outgrown a phone");
  });

  it("gives the rows of article.json and the HTML of the page, byte for byte", async () => {
    const built = await buildSample();
    const opened = await openPage(browser, `${served.origin}/`);
    let compared = 0;
    for (const { file, data: article } of articlesOf(built.output)) {
      const below = path.posix.dirname(file);
      const page = readFileSync(path.join(built.output, below, "index.html"), "utf8");
      const paragraphs = article.paragraphs as readonly Paragraph[];
      const textOf = (n: number) => article.versions[n]!.paragraphs.map((index) => paragraphs[index]!);
      for (const change of article.changes) {
        const anchor = change.url.slice(change.url.indexOf("#") + 1);
        const start = page.indexOf(`<section id="${anchor}" class="change" `);
        // A return after a removal in which nothing differs is told in a sentence.
        if (!change.rows?.some(({ kind }) => kind !== "unchanged") || start < 0) continue;
        const section = page.slice(start, page.indexOf("</section>", start));
        const sides = { before: textOf(change.before), after: textOf(change.after), anchor };
        const languages = languagesOf(section, article.lang);
        const made = await opened.page.evaluate(
          (given) => (globalThis as unknown as { compare: Compare }).compare(given.sides, given.languages),
          { sides, languages },
        );
        const { rows, html } = made;
        assert.deepEqual(rows, change.rows, `${below} change ${change.n}`);
        assert.ok(
          section.includes(html),
          `${below} change ${change.n}: other HTML than the page\n${html.slice(0, 400)}`,
        );
        compared++;
      }
    }
    assert.ok(compared > 50, `${compared} compared`);
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });
});

/** As the page's template passes them to the rows: found in the signs and sides of the section itself. */
function languagesOf(section: string, lang: string | undefined): Languages {
  const own =
    /<a class="sign" href="[^"]*" lang="([^"]+)"/.exec(section)?.[1] ?? (lang && lang !== "en" ? "en" : undefined);
  const beforeLang = /<div class="before"(?: aria-hidden="true")? lang="([^"]+)"/.exec(section)?.[1];
  const afterLang = /<div class="after" lang="([^"]+)"/.exec(section)?.[1];
  return { ...(own && { own }), ...(beforeLang && { beforeLang }), ...(afterLang && { afterLang }) };
}
