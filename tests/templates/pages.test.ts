import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { renderTemplate, templateEnvironment } from "../../scripts/render/templateEnvironment.ts";
import { en as messages } from "../../templates/messages/en.ts";
import { environment, labels, listed, segments, settings } from "./fixtures.ts";

function source(name: string): string {
  return readFileSync(new URL(`../../content/${name}.njk`, import.meta.url), "utf8").replace(
    /^---\n[\s\S]*?\n---\n/,
    "",
  );
}

const render = (name: string, context: object) => parseHTML(environment.renderString(source(name), context)).document;
const renderLayout = (name: string, context: object) =>
  parseHTML(renderTemplate(environment, `layouts/${name}.njk`, context)).document;
const text = (element: Element | null) => element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
const totals = { articles: 2, versions: 5, changes: 3 };

test("the home page shows the latest changes by day, with their words in place", () => {
  const document = render("index", {
    home: { href: "/", items: [listed(0), listed(1), listed(6)], older: "/page/3/" },
    sources: [],
    totals,
  });
  assert.deepEqual(
    [...document.querySelectorAll("h2.day")].map((day) => text(day)),
    ["28 January 2014", "26 January 2014"],
  );
  assert.equal(document.querySelector(".excerpt del")?.textContent, "midst");
  assert.equal(document.querySelector(".excerpt ins")?.textContent, "middle");
  assert.equal(document.querySelector('.pager a[rel="next"]')?.getAttribute("href"), "/page/3/");
});

test("a change without words to show says what happened instead", () => {
  const item = listed(1, { excerpts: [], says: { kind: "revert", to: 3 }, wordsAdded: 0, wordsRemoved: 0 });
  const document = render("index", { home: { href: "/", items: [item] }, sources: [], totals });
  assert.equal(text(document.querySelector(".listed-says")), "Reverted to version 3.");
  assert.ok(document.querySelector(".listed-brief h3 a[href]"));
  assert.equal(document.querySelector(".listed-change .labels, .listed-change .excerpts"), null);
});

test("every kind of excerpt is named", () => {
  const kinds = ["title", "edited", "added", "removed", "moved"] as const;
  const excerpts = kinds.map((kind) => ({ kind, segments: segments("a {b}") }));
  const document = render("index", { home: { href: "/", items: [listed(1, { excerpts })] }, sources: [], totals });
  assert.deepEqual(
    [...document.querySelectorAll(".excerpt .sign")].map((sign) => text(sign)),
    ["Headline", "Edited", "Added", "Removed", "Moved"],
  );
});

test("an empty archive, and one in which nothing changed, say so", () => {
  const home = { href: "/", items: [] };
  assert.match(
    text(render("index", { home, sources: [], totals: { articles: 0 } }).querySelector("main")),
    /This archive is empty/,
  );
  assert.match(text(render("index", { home, sources: [], totals }).querySelector("main")), /Nothing has changed yet/);
});

test("a source without articles reads well", () => {
  const view = {
    source: { id: "s", path: "/s/", name: "S", articles: 0, versions: 0, changes: 0 },
    list: { href: "/s/", items: [] },
  };
  assert.match(
    text(renderLayout("source", { view }).querySelector("main")),
    /Last changed ?Never.*No article of this source/,
  );
});

test("a redirect leads on without a script and stays out of indexes", () => {
  const document = renderLayout("redirect", { redirect: { from: "/old/", to: "/new/", title: "New <b>" } });
  assert.equal(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute("content"), "0; url=/new/");
  assert.equal(
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    "https://changes.example.org/new/",
  );
  assert.equal(document.querySelector('meta[name="robots"]')?.getAttribute("content"), "noindex");
  assert.equal(text(document.querySelector("main a")), "New <b>");
});

test("the page about the archive has a place for every label", () => {
  const document = render("about", { labels });
  for (const label of labels)
    assert.equal(text(document.querySelector(`#label-${label.name} dd`)), messages.labels.texts[label.name]!.rule);
});

test("without a search index no page offers to search", () => {
  const unsearchable = templateEnvironment({ settings, assets: {}, searchable: false });
  const { document } = parseHTML(unsearchable.renderString(source("404"), {}));
  assert.equal(document.querySelectorAll('[action*="search"], [href*="search"]').length, 0);
});

test("every link of ours stands below the base path", () => {
  const below = templateEnvironment({
    settings: { ...settings, basePath: "/archive/" },
    assets: { "site.css": "/assets/s.css", "lists.css": "/assets/l.css" },
    searchable: true,
  });
  const { document } = parseHTML(
    below.renderString(source("index"), { home: { href: "/", items: [listed(1, {}, below)] }, sources: [], totals }),
  );
  for (const link of document.querySelectorAll('a[href^="/"], link[href^="/"]'))
    assert.match(link.getAttribute("href")!, /^\/archive\//);
});

test("sitemaps and robots.txt name whole addresses", () => {
  assert.match(
    environment.renderString(source("robots"), {}),
    /^Sitemap: https:\/\/changes\.example\.org\/sitemap\.xml$/m,
  );
  const map = environment.renderString(source("sitemap"), {
    sitemap: {
      path: "/sitemap.xml",
      pages: [{ path: "https://changes.example.org/a/?b&c", lastmod: "2024-01-01T00:00:00Z" }],
    },
  });
  assert.match(
    map,
    /^<\?xml[\s\S]*<urlset[\s\S]*<loc>https:\/\/changes\.example\.org\/a\/\?b&amp;c<\/loc><lastmod>2024-01-01T00:00:00Z<\/lastmod>/,
  );
  assert.match(
    environment.renderString(source("sitemap"), { sitemap: { children: ["/sitemap-1.xml"] } }),
    /<sitemapindex[\s\S]*<loc>https:/,
  );
});
