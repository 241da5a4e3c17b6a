import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import matter from "gray-matter";
import nunjucks from "nunjucks";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { readSettings } from "../../scripts/store/settings/settings.ts";
import { type ArticleData, articlesOf, rowHolder, rowsOf } from "../fixtures/articleData.ts";
import { brokenLaws } from "../fixtures/brokenLaws.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { checkout } from "../fixtures/checkout.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { articleOfTexts } from "../fixtures/hostileArchive.ts";
import { buildHostile, canary } from "../fixtures/hostileSite.ts";
import { hostileTexts, nodeCode } from "../fixtures/hostileTexts.ts";
import { type HtmlPage, htmlPages } from "../fixtures/htmlPages.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

/** Of the checkout that sites of tests are built in. */
const { title: siteTitle } = await readSettings(path.join(checkout, "content/site.yml"));

const texts = hostileTexts(canary);

/** Promise 1: captured text never runs, not as template, front matter, markup, script, URL or path. */
describe("captured text that would run", () => {
  let built: Built;
  let pages: HtmlPage[];
  let articles: ArticleData[];
  let browser: Browser;
  let served: Served;
  const visits: (Danger & { path: string; rows: ShownRows })[] = [];
  const faults: string[] = [];

  before(async () => {
    built = await buildHostile(["--url", "https://archive.example"]);
    pages = htmlPages(built.output);
    articles = articlesOf(built.output).map(({ data }) => data);
    browser = await openBrowser();
    served = await serveFolder(built.output);
    // Two at a time, and without the policy: escaping alone has to do.
    const paths = pages
      .filter(({ document }) => !document.querySelector("[http-equiv=refresh]"))
      .map(({ path }) => path);
    await Promise.all([0, 1].map((part) => visit(paths.filter((_, index) => index % 2 === part))));
  });

  async function visit(paths: readonly string[]): Promise<void> {
    const opened = await openPage(browser, `${served.origin}/`, { bypassPolicy: true, width: 320 });
    for (const path of paths) {
      await opened.page.goto(served.origin + path, { waitUntil: "load" });
      const found = await opened.page.evaluate(dangersInPage);
      visits.push({ path, ...found, rows: await shownRows(opened.page) });
    }
    faults.push(...opened.faults);
    await opened.close();
  }

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  it("runs where it is not treated as data, so that these tests can fail", async () => {
    nunjucks.renderString(texts.templates![0]!, {});
    assert.ok(existsSync(canary), "the template's canary");
    rmSync(canary);
    matter(`---js\n{ title: ${nodeCode(canary)} }\n---`, {});
    assert.ok(existsSync(canary), "the front matter's canary");
    rmSync(canary);
    const page = await browser.newPage();
    for (const text of texts.markup!.slice(0, 4)) {
      await page.setContent(text);
      assert.equal(
        await page.evaluate(() => new Promise((done) => setTimeout(() => done("__ran" in globalThis), 50))),
        true,
        text,
      );
      await page.goto("about:blank");
    }
    await page.close();
    const opened = await openPage(browser, `${served.origin}/`, { bypassPolicy: true });
    await opened.page.evaluate(() => fetch("https://evil.example/a").catch(() => {}));
    assert.ok(opened.faults.includes("request to https://evil.example/a"), opened.faults.join());
    await opened.close();
  });

  it("does not run while the site is built", () => {
    assert.ok(!existsSync(canary));
  });

  it("is refused nowhere, but told where part of it was left out", () => {
    assert.doesNotMatch(built.stderr, / refused: /);
    assert.match(built.stderr, /warning/);
  });

  it("does not run in any page, asks no other host for anything, makes no page wider than a telephone", () => {
    for (const visit of visits) {
      const { path: below, ran, dangers, width } = visit;
      assert.deepEqual({ below, ran, dangers, width }, { below, ran: false, dangers: [], width: 320 });
    }
    assert.deepEqual(faults, []);
    assert.ok(visits.length > 100, `${visits.length} pages`);
  });

  it("is shown byte for byte, on each side of each change", () => {
    const shown = new Map(
      visits.flatMap(({ path, rows }) => Object.entries(rows).map(([id, each]) => [`${path}#${id}`, each])),
    );
    let compared = 0;
    for (const data of articles) {
      for (const change of data.changes) {
        const rows = shown.get(decodeURI(change.url));
        // What is the same as an earlier change has no rows.
        if (!rows) continue;
        const text = (n: number, position: number) => data.paragraphs[data.versions[n]!.paragraphs[position]!]!.text;
        const expected = rowsOf(built.output, rowHolder(data, change)).map(({ kind, before, after }) => {
          const newer = after.map((at) => text(change.after, at));
          // What did not change stands once, or twice in the words of today.
          return { before: kind === "unchanged" ? newer : before.map((at) => text(change.before, at)), after: newer };
        });
        assert.deepEqual(rows, expected, `${data.id}, change ${change.n}`);
        compared++;
      }
    }
    assert.ok(compared > 100, `${compared} changes compared`);
  });

  it("breaks no page under the policy: nothing stands in a console", async () => {
    const opened = await openPage(browser, `${served.origin}/`);
    for (const { path: below } of pages) {
      if (!/^\/(search\/|described\/)?$|^\/(texts|described|formats)\/./.test(below)) continue;
      await opened.page.goto(served.origin + below, { waitUntil: "load" });
    }
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  it("stands in article.json as it was captured", () => {
    for (const [heading, paragraphs] of Object.entries(texts)) {
      const data = articles.find(({ id }) => id === articleOfTexts(heading))!;
      const told = data.versions[1]!.paragraphs.map((index) => data.paragraphs[index]!.text);
      assert.deepEqual(told.slice(1), paragraphs.map(folded), heading);
    }
    for (const [heading, paragraphs] of Object.entries(texts)) {
      const data = articles.find(({ id }) => id === `described/${heading}`)!;
      assert.deepEqual(
        data.versions.map(({ title }) => title),
        paragraphs.map(folded),
      );
      assert.deepEqual(
        data.versions.map(({ byline }) => byline),
        ["Nobody", ...paragraphs.slice(0, -1)].map(folded),
      );
    }
  });

  it("breaks no law of article.json", () => {
    const broken = articles.flatMap((data) => brokenLaws(data, (change) => rowsOf(built.output, change)));
    assert.deepEqual(broken, []);
  });

  it("is the heading of its page, and its link text in lists, as it was captured", async () => {
    const opened = await openPage(browser, `${served.origin}/described/`);
    const listed = await opened.page.locator(".listed-title").allTextContents();
    for (const [heading, paragraphs] of Object.entries(texts)) {
      const title = folded(paragraphs.at(-1)!);
      assert.ok(listed.includes(title), title);
      await opened.page.goto(`${served.origin}/described/${heading}/`);
      assert.equal(await opened.page.locator("h1").textContent(), title);
      assert.equal(await opened.page.title(), `${title} – ${siteTitle}`);
    }
    await opened.close();
  });

  it("leaves every feed well-formed, with the same text after parsing", async () => {
    const parser = new XMLParser({ ignoreAttributes: false, processEntities: true, htmlEntities: false });
    const opened = await openPage(browser, `${served.origin}/`);
    const feeds = filesBelow(built.output).filter((below) => below.endsWith("feed.xml") || below === "sitemap.xml");
    assert.ok(feeds.length > 100);
    for (const below of feeds) {
      const xml = readFileSync(path.join(built.output, below), "utf8");
      assert.equal(XMLValidator.validate(xml), true, below);
      const faults = await opened.page.evaluate(dangersInFeed, xml);
      assert.deepEqual({ below, faults }, { below, faults: [] });
    }
    for (const [heading, paragraphs] of Object.entries(texts)) {
      const xml = readFileSync(path.join(built.output, articleOfTexts(heading), "feed.xml"), "utf8");
      const { entry } = parser.parse(xml).feed as { entry: unknown[] };
      assert.equal(entry.length, 4, heading);
      const told = await opened.page.evaluate(paragraphsInFeed, xml);
      const added = told.filter((text) => text.startsWith("Added: ")).map((text) => text.slice("Added: ".length));
      assert.deepEqual(added, paragraphs.map(folded), heading);
    }
    await opened.close();
  });

  it("leaves the JSON feed what it is", () => {
    const feed = JSON.parse(readFileSync(path.join(built.output, "feed.json"), "utf8")) as { items: unknown[] };
    assert.equal(feed.items.length, 50);
  });

  it("is no path: every file lies in the output under a name that any system takes", () => {
    const names = filesBelow(built.output).filter((below) => below !== ".variorum");
    for (const below of names) assert.match(below, /^[A-Za-z0-9_./-]+$/);
    const ofTheHost = names.filter((below) => /^_|(^|\/)(con|aux|lpt1|nul)(\.|\/|$)/i.test(below));
    assert.deepEqual(ofTheHost, []);
    const lowered = names.map((below) => below.toLowerCase());
    assert.equal(new Set(lowered).size, names.length, "two files differ in case alone");
    assert.ok(!existsSync(path.join(built.folder, "x")));
  });

  it("has a page for each article, whatever its name", () => {
    const versions = new Set(
      filesBelow(built.versions)
        .filter((below) => /\.(md|txt|html)$/.test(below))
        .map((below) => path.posix.dirname(below)),
    );
    assert.deepEqual(new Set(articles.map(({ id }) => id)), versions);
    const files = articlesOf(built.output).map(({ file }) => file);
    assert.equal(new Set(files).size, versions.size);
  });

  it("stays a value in the generated markdown, which code of front matter does not reach", () => {
    const generated = filesBelow(path.join(built.cache, "articles")).filter((below) => below.endsWith(".md"));
    assert.ok(generated.length >= articles.length);
    for (const below of generated) {
      const { data } = matter(readFileSync(path.join(built.cache, "articles", below), "utf8"), {});
      assert.equal(typeof data.article?.id, "string", below);
    }
    assert.ok(!existsSync(canary));
  });

  it("does not run as a query or as what a search finds", async () => {
    const opened = await openPage(browser, `${served.origin}/search/?q=${encodeURIComponent("onerror")}`, {
      bypassPolicy: true,
    });
    await opened.page.locator(".search-results li").first().waitFor();
    const queries = [
      '<img src=x onerror="globalThis.__ran=1">',
      "'\"><script>globalThis.__ran=1</script>",
      "{{7*7}}",
      "🙂".repeat(40),
    ];
    for (const q of queries) {
      const query = encodeURIComponent(q);
      await opened.page.goto(
        `${served.origin}/search/?q=${query}&in=${query}&source=${query}&year=${query}&label=${query}&sort=${query}#"><img src=x onerror=globalThis.__ran=1>`,
      );
      await opened.page.locator("#search-status", { hasText: /\w/ }).waitFor();
      assert.deepEqual(await opened.page.evaluate(dangersInPage), { ran: false, dangers: [], width: 1024 }, q);
    }
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });
});

/** A text as a paragraph, a title or a byline keeps it. */
function folded(text: string): string {
  return text.replace(/[ \t\n\f\r]+/g, " ").replace(/^ | $/g, "");
}

interface Danger {
  ran: boolean;
  dangers: string[];
  width: number;
}

/** Texts of each row by the anchor of the change. */
type ShownRows = Record<string, { before: string[]; after: string[] }[]>;

/** Runs in the page: whether something ran, and what in it could. */
function dangersInPage(): Danger {
  const dangers: string[] = [];
  const allowed = new Set(
    "html head meta title link script body a header nav main footer div p span ul ol li h1 h2 h3 h4 dl dt dd time del ins strong em s code q cite blockquote section article details summary form label input button fieldset legend select option template noscript svg path circle rect line text g figure figcaption table caption thead tbody tr th td pre bdi br hidden b i".split(
      " ",
    ),
  );
  const look = (root: ParentNode) => {
    for (const element of root.querySelectorAll("*")) {
      const name = element.localName;
      if (!allowed.has(name)) dangers.push(`<${name}>`);
      // Data, which no browser runs.
      if (name === "script" && element.getAttribute("type") === "application/ld+json") JSON.parse(element.textContent!);
      else if (name === "script" && (!element.getAttribute("src")?.startsWith("/assets/") || element.textContent))
        dangers.push("a script of no file of ours");
      for (const attribute of element.attributes) {
        if (name === "meta" && attribute.name === "http-equiv" && attribute.value !== "Content-Security-Policy")
          dangers.push(`meta ${attribute.value}`);
        if (/^on|^style$|^srcdoc$/i.test(attribute.name)) dangers.push(`${name} ${attribute.name}`);
        if (
          /^(href|src|action|formaction|data-href|data-index)$/.test(attribute.name) &&
          /^[\u0000-\u0020]*(javascript|data|vbscript):|^\/\/|^\\/i.test(attribute.value)
        )
          dangers.push(`${name} ${attribute.name}=${attribute.value}`);
      }
      if (element instanceof HTMLTemplateElement) look(element.content);
    }
  };
  look(document);
  return { ran: "__ran" in globalThis, dangers, width: document.documentElement.scrollWidth };
}

/** Runs in a page: what in the entries of a feed a reader should not be given. */
function dangersInFeed(xml: string): string[] {
  const dangers: string[] = [];
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) dangers.push("not well-formed");
  for (const content of parsed.querySelectorAll("content")) {
    for (const element of new DOMParser()
      .parseFromString(content.textContent ?? "", "text/html")
      .body.querySelectorAll("*")) {
      if (!/^(p|b|a|del|ins|br|ul|li|q|code)$/.test(element.localName)) dangers.push(`<${element.localName}>`);
      for (const { name, value } of element.attributes) {
        const fine =
          name === "href"
            ? /^https?:\/\//.test(value)
            : /^(dir|lang)$/.test(name) ||
              (name === "class" && value === "marks") ||
              (name === "rel" && value === "external nofollow noopener") ||
              (name === "style" && /^background:#\w+;color:#\w+$/.test(value));
        if (!fine) dangers.push(`${element.localName} ${name}="${value}"`);
      }
    }
  }
  return dangers;
}

/** Runs in a page: the paragraphs of the oldest entry of a feed, as a reader shows them. */
function paragraphsInFeed(xml: string): string[] {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  const html = [...parsed.querySelectorAll("content")].at(-1)?.textContent ?? "";
  const paragraphs = new DOMParser().parseFromString(html, "text/html").querySelectorAll("p");
  return [...paragraphs].map((paragraph) => paragraph.textContent ?? "");
}

/** The texts of each row of each change of a page, by the change's anchor; code points shown by number are put back. */
function shownRows(page: Page): Promise<ShownRows> {
  return page.evaluate(() => {
    for (const badge of document.querySelectorAll(".code-point")) {
      badge.replaceWith(String.fromCodePoint(Number.parseInt(badge.textContent!.slice(2), 16)));
    }
    // The newer side holds what was deleted too, for reading inline; a moved text leaves a ghost where it was.
    for (const each of document.querySelectorAll(".diff .after del, .diff > .ghost")) each.remove();
    const textsOf = (root: Element, selector: string) =>
      [...root.querySelectorAll(`:scope ${selector} > p`)].map((p) => p.textContent ?? "");
    const changes = [...document.querySelectorAll("section.change")].flatMap((section) => {
      const diff = section.querySelector(".diff");
      if (!diff || diff.querySelector(".fold-left")) return [];
      const rows = [...diff.children].flatMap((child) => {
        if (child.matches(".fold"))
          return textsOf(child, ".fold-text").map((text) => ({ before: [text], after: [text] }));
        if (child.matches(".headline, .byline")) return [];
        return [{ before: textsOf(child, ".before"), after: textsOf(child, ".after") }];
      });
      return [[section.id, rows] as const];
    });
    return Object.fromEntries(changes);
  });
}
