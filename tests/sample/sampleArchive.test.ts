import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { labels as everyLabel } from "../../scripts/labels/labels.ts";
import { type ArticleData, articlesOf } from "../fixtures/articleData.ts";
import type { Built } from "../fixtures/buildArchive.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";

/** The sample archive is the first thing a visitor sees, and shows each kind of change. */
describe("the sample archive", () => {
  let built: Built;
  let articles: ArticleData[];
  before(async () => {
    built = await buildSample();
    articles = articlesOf(built.output).map(({ data }) => data);
  });

  it("has nothing that npm run check reports, but that its site has no address yet", async () => {
    const { code, stdout } = await runScript("check.ts", ["--versions", built.versions]);
    // A note says that nothing is wrong.
    const lines = stdout
      .trim()
      .split("\n")
      .filter((line) => !line.includes(" note: "));
    assert.match(
      lines.join("\n"),
      /^content\/site\.yml warning: url is missing, [^\n]*\n\d+ articles, \d+ versions: 0 refused, 1 warning$/,
    );
    assert.equal(code, 0);
  });

  it("holds at least 4 sources, 16 articles and 70 versions", () => {
    assert.ok(new Set(articles.map(({ source }) => source.id)).size >= 4);
    assert.ok(articles.length >= 16);
    assert.ok(articles.reduce((sum, { versions }) => sum + versions.length, 0) >= 70);
  });

  it("is written in three languages at least, one right to left, one without spaces between words", () => {
    const languages = new Set(articles.map(({ lang }) => lang?.split("-")[0]));
    assert.ok(languages.size >= 3 && !languages.has(undefined), [...languages].join());
    assert.ok(
      articles.some(({ paragraphs }) =>
        paragraphs.some(({ text }) => /\p{Script=Arabic}{3}|\p{Script=Hebrew}{3}/u.test(text)),
      ),
    );
    assert.ok(
      articles.some(({ paragraphs }) =>
        paragraphs.some(({ text }) => /[\p{Script=Han}\p{Script=Hiragana}]{12}/u.test(text)),
      ),
    );
  });

  it("is stored in all three formats", () => {
    const endings = new Set(filesBelow(built.versions).map((below) => path.extname(below)));
    for (const ending of [".md", ".txt", ".html"]) assert.ok(endings.has(ending), ending);
  });

  const rows = () => articles.flatMap(({ changes }) => changes.flatMap((change) => change.rows ?? []));
  for (const kind of ["unchanged", "edited", "added", "removed", "moved", "split", "merged"]) {
    it(`shows a row of the kind ${kind}`, () => assert.ok(rows().some((row) => row.kind === kind)));
  }

  const labels = () => articles.flatMap(({ changes }) => changes.flatMap(({ labels }) => labels));
  for (const { name } of everyLabel) {
    it(`shows a change with the label ${name}`, () =>
      assert.ok(labels().includes(name), [...new Set(labels())].join()));
  }

  const told: [label: string, article: string, n: number][] = [
    ["quotation", "northmoor-chronicle/library-closure", 1],
    ["correction", "caldmere-wire/2025/10/harbour-referendum", 3],
    ["number", "caldmere-wire/2025/10/harbour-referendum", 3],
    ["number", "courrier-de-valombre/transports/tramway-ligne-b", 2],
    ["suspect", "northmoor-chronicle/2024/signal-box-cafe", 1],
    ["rewrite", "northmoor-chronicle/2024/signal-box-cafe", 2],
    ["suspect", "northmoor-chronicle/2024/signal-box-cafe", 3],
    ["revert", "northmoor-chronicle/2024/signal-box-cafe", 4],
    ["minor", "northmoor-chronicle/2024/signal-box-cafe", 5],
    ["name", "northmoor-chronicle/2024/signal-box-cafe", 6],
    ["cut", "northmoor-chronicle/2024/signal-box-cafe", 6],
    ["minor", "harbour-post/weekend/night-train", 1],
    ["moved", "harbour-post/2024/11/bridge-toll-vote", 1],
  ];
  for (const [label, id, n] of told) {
    it(`tells ${label} of change ${n} of ${id}`, () => {
      const change = articles.find((article) => article.id === id)!.changes.find((of) => of.n === n)!;
      assert.ok(change.labels.includes(label), change.labels.join());
    });
  }

  it("calls no change minor in which a word or number differs", () => {
    for (const { id, changes } of articles) {
      for (const { n, labels } of changes) {
        if (labels.includes("minor")) {
          assert.deepEqual(
            labels.filter((label) => !["minor", "headline", "revert", "technical"].includes(label)),
            [],
            `${id} ${n}`,
          );
        }
      }
    }
  });

  it("shows a change of white space alone: the bytes differ, the version is one, seen again", () => {
    const again = articles.flatMap(({ id, versions }) =>
      versions.flatMap((version) => (version.seen ?? []).map((capture) => ({ id, version, capture }))),
    );
    assert.ok(again.some(({ version, capture }) => version.sha256 !== capture.sha256));
    for (const { id, capture } of again)
      assert.ok(readFileSync(path.join(built.versions, id, capture.file)).length > 0);
  });

  it("has a page that was removed (410), and a live blog of 25 versions or more", () => {
    assert.ok(articles.some(({ versions }) => versions.some(({ status }) => status === 410)));
    assert.ok(articles.some(({ versions }) => versions.length >= 25));
  });

  it("names only places that are invented: every address is of a domain kept for examples", () => {
    const urls = filesBelow(built.versions).flatMap(
      (below) => readFileSync(path.join(built.versions, below), "utf8").match(/https?:\/\/[^\s/)"'<>\]]+/g) ?? [],
    );
    assert.ok(urls.length > 100);
    for (const url of urls) assert.match(url, /\.example$|\bexample\.(com|org|net)$/);
  });
});
