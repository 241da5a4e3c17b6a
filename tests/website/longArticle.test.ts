import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { type ArticleData, articlesOf, rowsOf } from "../fixtures/articleData.ts";
import { brokenLaws } from "../fixtures/brokenLaws.ts";
import { brokenLinks } from "../fixtures/brokenLinks.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { type HtmlPage, htmlPages } from "../fixtures/htmlPages.ts";

const mostBytes = 1_500_000;
const count = 24;

/** Words that look like a text and repeat nowhere. */
function sentence(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36).slice(0, 5);
  }).join(" ");
}

const paragraphs = Array.from({ length: 700 }, (_, k) => sentence(k + 1));
const versionFile = (n: number) => `terms/long/${2000 + n}-01-01T00-00-00Z.txt`;

/** One word of every paragraph changed in each version: rows of about 250 kB a change; then everything is new. */
const store = {
  ...Object.fromEntries(
    Array.from({ length: count }, (_, n) => [
      versionFile(n),
      paragraphs.map((text, k) => `${text} and word${n}x${k} ends.`).join("\n\n"),
    ]),
  ),
  [versionFile(count)]: Array.from({ length: 4_500 }, (_, k) => sentence(100_000 + k)).join("\n\n"),
  "terms/short/2000-01-01T00-00-00Z.txt": "One.\n",
};

describe("an article that outgrows one page", () => {
  let built: Built;
  let pages: HtmlPage[];
  let data: ArticleData;
  let article: HtmlPage;

  before(async () => {
    built = await buildArchive(store, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    pages = htmlPages(built.output);
    data = articlesOf(built.output).find(({ data }) => data.id === "terms/long")!.data;
    article = pages.find(({ path }) => path === "/terms/long/")!;
  });

  it("is divided into pages of a size that a telephone takes", () => {
    assert.ok(pages.filter(({ path }) => /^\/terms\/long\/changes\/\d+\/$/.test(path)).length > 5);
    for (const { path: below, bytes } of pages) assert.ok(bytes <= mostBytes, `${below} has ${bytes} bytes`);
  });

  it("keeps the section of each change on its page, one line with a link where the change stands elsewhere", () => {
    const sections = new Map(
      [...article.document.querySelectorAll("section.change")].map((section) => [section.id, section]),
    );
    for (const { url } of data.changes) {
      const [below, anchor] = url.split("#") as [string, string];
      const section = sections.get(anchor);
      assert.ok(section, `#${anchor}`);
      if (below === article.path) continue;
      assert.equal(section.querySelector("a")!.getAttribute("href"), url);
      assert.equal(section.querySelectorAll(".row").length, 0);
      assert.ok(pages.find(({ path }) => path === below)!.document.getElementById(anchor), url);
    }
    assert.ok(data.changes.some(({ url }) => !url.startsWith(`${article.path}#`)));
  });

  it("has no link that leads nowhere, from block to block and part to part", () => {
    assert.deepEqual(brokenLinks(built.output, pages), []);
  });

  it("divides a change too long for one page into parts that follow each other", () => {
    const parts = pages
      .flatMap(({ document }) => [
        ...document.querySelectorAll(`section[id^="${data.changes.at(-1)!.url.split("#")[1]}"]`),
      ])
      .filter((section) => section.querySelector(".parts"));
    assert.ok(parts.length > 1);
    const rows = parts.reduce((sum, part) => sum + part.querySelectorAll(".row[id]").length, 0);
    assert.equal(rows, data.changes.at(-1)!.rows?.length ?? rowsOf(built.output, data.changes.at(-1)!).length);
  });

  it("keeps its rows in files of their own where they are many, and breaks no law", () => {
    assert.ok(data.changes.every(({ rowsUrl }) => rowsUrl?.startsWith("/terms/long/changes/")));
    assert.deepEqual(
      brokenLaws(data, (change) => rowsOf(built.output, change)),
      [],
    );
  });

  it("keeps every feed under a megabyte", () => {
    for (const below of filesBelow(built.output).filter((name) => /feed\.(xml|json)$/.test(name))) {
      assert.ok(statSync(path.join(built.output, below)).size <= 1_100_000, below);
    }
  });
});
