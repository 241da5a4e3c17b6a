import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { type ArticleData, articlesOf, rowHolder } from "../fixtures/articleData.ts";
import { brokenLinks } from "../fixtures/brokenLinks.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { type HtmlPage, htmlPages } from "../fixtures/htmlPages.ts";
import { buildSample, sampleAddress } from "../fixtures/sampleArchive.ts";

const origin = sampleAddress;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

interface AtomFeed {
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: { "@_rel": string; "@_href": string }[];
  entry?: {
    id: string;
    title: string;
    updated: string;
    link: { "@_href": string };
    content: { "#text": string; "@_type": string };
  }[];
}

/** The files of the sample archive's site, read without a browser. */
/** Whether a change counts as one of the article: words beside its text alone do not. */
const ofText = ({ labels }: { readonly labels: readonly string[] }) => !labels.includes("outside");

describe("the site of the sample archive", () => {
  let built: Built;
  let pages: HtmlPage[];
  let articles: { file: string; data: ArticleData }[];
  const read = (below: string) => readFileSync(path.join(built.output, below), "utf8");

  before(async () => {
    built = await buildSample();
    pages = htmlPages(built.output);
    articles = articlesOf(built.output);
  });

  it("has a page, a feed and data for each article, and a page and a feed for each source", () => {
    for (const { data } of articles) {
      const files = data.withheld ? ["index.html"] : ["index.html", "feed.xml", "article.json"];
      for (const name of files) assert.ok(existsSync(path.join(built.output, data.id, name)), `${data.id}/${name}`);
      assert.ok(existsSync(path.join(built.output, data.source.id, "index.html")));
      assert.ok(existsSync(path.join(built.output, data.source.id, "feed.xml")));
    }
    for (const name of [
      "index.html",
      "about/index.html",
      "search/index.html",
      "404.html",
      "robots.txt",
      "sitemap.xml",
      "feed.xml",
      "feed.json",
    ])
      assert.ok(existsSync(path.join(built.output, name)), name);
  });

  it("has no link and no anchor that leads nowhere", () => {
    assert.deepEqual(brokenLinks(built.output, pages), []);
  });

  it("has ids that are unique in their page", () => {
    for (const { path: below, document } of pages) {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        below,
      );
    }
  });

  it("names by an attribute only what may have such a name, and has no time without words", () => {
    // html-validate calls it aria-label-misuse: screen readers do not say the name of a plain list or paragraph.
    const nameable =
      ":is([role], [tabindex], a[href], area, article, aside, button, dialog, fieldset, figure, footer, form, header, iframe, img, input, main, nav, section, select, summary, svg, table, td, textarea, th)";
    for (const { path: below, document } of pages) {
      const named = [...document.querySelectorAll("[aria-label], [aria-labelledby]")];
      const misused = named.filter((element) => !element.matches(nameable));
      assert.deepEqual(
        misused.map(({ outerHTML }) => outerHTML.slice(0, 80)),
        [],
        below,
      );
      for (const time of document.querySelectorAll("time")) assert.notEqual(time.textContent, "", below);
    }
    const search = read("search/index.html");
    assert.doesNotMatch(search, /<time><\/time>|<(?:ul|ol|p|div|span)[^>]* aria-label/);
  });

  it("shows each change in a section of its own, where article.json says", () => {
    for (const { data } of articles) {
      const { document } = pages.find(({ path }) => path === `/${data.id}/`)!;
      const sections = [...document.querySelectorAll("section.change")].map(({ id }) => id);
      const anchors = data.changes.map(({ url }) => url.split("#")[1]);
      assert.deepEqual(sections, anchors, data.id);
      for (const { url } of data.changes) {
        const [below, anchor] = url.split("#");
        const page = pages.find(({ path }) => path === below);
        assert.ok(page?.document.getElementById(anchor!), url);
      }
    }
  });

  it("tells of each article what its ancestor told, correctly", () => {
    for (const { data } of articles) {
      if (data.withheld) continue;
      const { document } = pages.find(({ path }) => path === `/${data.id}/`)!;
      const story = document.querySelector(".story")!.textContent!;
      assert.equal(document.querySelector("h1")!.textContent, data.title);
      const changed = data.changes.filter(ofText).length;
      assert.ok(story.includes(`${changed} ${changed === 1 ? "time" : "times"}`), story);
      assert.ok(story.includes(data.tracking === "ended" ? "No longer watched" : "Last seen"), data.id);
      const times = [...document.querySelectorAll(".story time")].map((time) => time.getAttribute("datetime"));
      assert.ok(times.includes(data.firstSeen), data.id);
      if (data.lastChanged) assert.ok(times.includes(data.lastChanged), data.id);
      if (data.url) assert.ok(document.querySelector(`.story a[href="${data.url}"]`), data.id);
      assert.ok(document.querySelector(`.story a[href="/${data.id}/feed.xml"]`), data.id);
    }
  });

  it("says under the headline, and in lists, that an article was removed, and of no removed one that it is there", () => {
    const gone = (data: ArticleData) =>
      Number((data.versions.at(-1) as { status?: number } | undefined)?.status ?? 200) >= 400;
    const removed = articles.filter(({ data }) => !data.withheld && gone(data));
    assert.ok(removed.length > 0);
    for (const { data } of articles) {
      const { document } = pages.find(({ path }) => path === `/${data.id}/`)!;
      const banner = document.querySelector(".article-head + .removed-article");
      if (!removed.some((article) => article.data === data)) {
        assert.equal(banner, null, data.id);
        continue;
      }
      const { captured, status } = data.versions.at(-1) as { captured: string; status: number };
      assert.match(banner!.textContent!, new RegExp(`^Removed since .+: the site returned ${status}\\.$`));
      assert.equal(banner!.querySelector("time")!.getAttribute("datetime"), captured);
      assert.doesNotMatch(document.querySelector(".story")!.textContent!, /Current article|Still watched/);
      const source = pages.find(({ path }) => path === `/${data.source.id}/`)!.document;
      const listed = source.querySelector(`.listed-article:has(> a[href="/${data.id}/"]) .listed-removed`);
      assert.match(listed!.textContent!, new RegExp(`^removed since .+ \\(status ${status}\\)$`));
    }
  });

  it("shows no instant as programs write it", () => {
    for (const { path: below, document } of pages) {
      const shown = document.querySelector("main")!.textContent!.match(/\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g) ?? [];
      assert.deepEqual(shown, [], below);
    }
  });

  it("puts every deleted word into <del> and every inserted one into <ins>", () => {
    for (const { data } of articles) {
      const { document } = pages.find(({ path }) => path === `/${data.id}/`)!;
      for (const change of data.changes) {
        const section = document.getElementById(change.url.split("#")[1]!)!;
        const rows = [...section.querySelectorAll(".row[id]:not(.ghost)")];
        if (rows.length === 0) continue;
        const changed = rowHolder(data, change).rows!.filter(({ kind }) => kind !== "unchanged");
        assert.deepEqual(
          rows.map(({ className }) => className.replace("row ", "")),
          changed.map(({ kind }) => kind),
          change.url,
        );
        for (const [index, row] of changed.entries()) {
          const text = (tag: string) =>
            [...rows[index]!.querySelectorAll(`${tag} > p ${tag === ".before" ? "del" : "ins"}`)]
              .map((element) => element.textContent)
              .join("");
          const told = (kind: string) =>
            (row.runs ?? [])
              .filter(([of]) => of === kind)
              .map(([, text]) => text)
              .join("");
          if (!row.runs) continue;
          // A line feed that joins paragraphs is no word of either.
          assert.equal(text(".before"), told("-").replaceAll("\n", ""), change.url);
          if (row.kind !== "merged") assert.equal(text(".after"), told("+").replaceAll("\n", ""), change.url);
        }
      }
    }
  });

  it("has valid Atom feeds with unique, permanent ids and the changes themselves inside", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (_, where) => where === "feed.entry" || where === "feed.link",
    });
    const feeds = filesBelow(built.output).filter((below) => below.endsWith("feed.xml"));
    assert.ok(feeds.length > articles.length);
    const idsOfFeeds = new Set<string>();
    let changes = 0;
    for (const below of feeds) {
      const xml = read(below);
      assert.equal(XMLValidator.validate(xml), true, below);
      const { feed } = parser.parse(xml) as { feed: AtomFeed };
      assert.ok(feed.id && feed.title && feed.author.name, below);
      assert.match(feed.updated, rfc3339, below);
      assert.equal(feed.link.find((link) => link["@_rel"] === "self")?.["@_href"], `${origin}/${below}`);
      assert.ok(!idsOfFeeds.has(feed.id), below);
      idsOfFeeds.add(feed.id);
      const entries = feed.entry ?? [];
      assert.ok(entries.length <= 50);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length, below);
      const times = entries.map(({ updated }) => Date.parse(updated));
      assert.deepEqual(
        times,
        [...times].sort((a, b) => b - a),
        `${below} is not newest first`,
      );
      for (const { id, title, updated, link, content } of entries) {
        assert.ok(id && title, below);
        assert.match(updated, rfc3339);
        assert.ok(link["@_href"].startsWith(`${origin}/`), link["@_href"]);
        assert.equal(content["@_type"], "html");
        if (/<(del|ins)[ >]/.test(content["#text"])) changes++;
        assert.doesNotMatch(content["#text"], /href="\//);
      }
      if (entries.length > 0) assert.equal(feed.updated, entries[0]!.updated);
    }
    assert.ok(changes > 100, `${changes} entries show words`);
  });

  it("has a JSON Feed with the entries of the Atom feed", () => {
    const feed = JSON.parse(read("feed.json"));
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.feed_url, `${origin}/feed.json`);
    assert.equal(feed.home_page_url, `${origin}/`);
    const atom = new XMLParser({ isArray: (name) => name === "entry" }).parse(read("feed.xml")).feed.entry as {
      id: string;
    }[];
    assert.deepEqual(
      feed.items.map(({ id }: { id: string }) => id),
      atom.map(({ id }) => id),
    );
    for (const item of feed.items) {
      assert.match(item.date_published, rfc3339);
      assert.ok(item.content_html && item.title && item.url.startsWith(`${origin}/`) && item.authors[0].name);
    }
  });

  it("lists in its sitemap the pages there are, and all articles", () => {
    const urls = [...read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!);
    const paths = new Set(pages.map(({ path }) => path));
    for (const url of urls) assert.ok(paths.has(url.slice(origin.length)), url);
    for (const { data } of articles) if (!data.withheld) assert.ok(urls.includes(`${origin}/${data.id}/`), data.id);
    assert.equal(new Set(urls).size, urls.length);
    const dated = [...read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)<\/lastmod>/g)];
    const lastmods = new Map(dated.map(([, url, lastmod]) => [url, lastmod]));
    for (const { data } of articles)
      if (!data.withheld) assert.equal(lastmods.get(`${origin}/${data.id}/`), data.lastChanged ?? data.firstSeen);
    for (const page of ["/", `/${articles[0]!.data.source.id}/`]) assert.match(lastmods.get(origin + page)!, rfc3339);
    assert.match(read("robots.txt"), /^Sitemap: https:\/\/variorum\.example\/sitemap\.xml$/m);
  });

  it("leads from each alias to the article", () => {
    const redirects = pages.filter(({ document }) => document.querySelector("[http-equiv=refresh]"));
    assert.ok(redirects.length > 0);
    for (const { path: below, document } of redirects) {
      const target = document.querySelector("[http-equiv=refresh]")!.getAttribute("content")!.replace("0; url=", "");
      assert.ok(
        articles.some(({ data }) => `/${data.id}/` === target),
        `${below} leads to ${target}`,
      );
      assert.ok(document.querySelector(`main a[href="${target}"]`));
    }
  });

  it("numbers its lists from the oldest, and holds each change once", () => {
    const total = articles.reduce((sum, { data }) => sum + data.changes.filter(ofText).length, 0);
    const numbered = pages
      .filter(({ path }) => /^\/page\/\d+\/$/.test(path))
      .sort((a, b) => Number(a.path.split("/")[2]) - Number(b.path.split("/")[2]));
    const links = numbered.flatMap(({ document }) =>
      [...document.querySelectorAll(".listed-change h3 a")].map((a) => a.getAttribute("href")!).reverse(),
    );
    assert.equal(links.length, total);
    assert.equal(new Set(links).size, total);
    const home = [...pages.find(({ path }) => path === "/")!.document.querySelectorAll(".listed-change h3 a")].map(
      (a) => a.getAttribute("href")!,
    );
    assert.deepEqual(home, links.reverse().slice(0, home.length));
  });
});
