import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser } from "../../scripts/browser/launchBrowser.ts";
import type { Article } from "../../scripts/model/article.ts";
import { isGood } from "../../scripts/model/version.ts";
import { comparisonView } from "../../scripts/page/comparison/comparisonView.ts";
import { templateEnvironment } from "../../scripts/render/templateEnvironment.ts";
import { listStore } from "../../scripts/store/listStore.ts";
import { readArticle } from "../../scripts/store/readArticle.ts";
import { readSources } from "../../scripts/store/readSources.ts";
import { readStoredFile } from "../../scripts/system/files/readStoredFile.ts";
import type { CompareAnswer } from "../../templates/client/compare/compareTask.ts";
import { openBrowser, openPage } from "../fixtures/browser.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { buildSample } from "../fixtures/sampleArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";
import { settings } from "../templates/fixtures.ts";

const day = (n: number) => `2024-03-${String(n + 1).padStart(2, "0")}T10-00-00Z`;
const page = "/gazette/terms/compare/";
/** Of every kind: a new headline and byline, another language, hidden text, hostile words, gone and withheld versions. */
const store = {
  [`gazette/terms/${day(0)}.md`]:
    "---\ntitle: Terms\nbyline: A. Writer\n---\nOne two three.\n\nStays.\n\nLast words.\n",
  [`gazette/terms/${day(1)}.md`]: "---\nstatus: 503\n---\nSorry.\n",
  [`gazette/terms/${day(2)}.md`]:
    "---\ntitle: Terms & <b>rules</b>\nbyline: B. Writer\npublished: 2024-03-02\n---\nOne 4 three.\n\n<script>alert(1)</script> {{ 7 * 7 }}\n\nStays.\n",
  [`gazette/terms/${day(3)}.md`]: "Plimmergast.\n",
  [`gazette/terms/${day(4)}.html`]:
    "<title>Terms</title><main><p>Last words.</p><p>One 4 three.</p><p hidden>Under a tab.</p><p>Stays.</p></main>",
  [`gazette/terms/${day(5)}.md`]: "---\nlang: ar\ntitle: شروط\nnote: In another language.\n---\nقال نعم.\n\nStays.\n",
  "gazette/terms/article.yml": `lang: en\nwithheld: { reason: By order, date: 2024-05-06, files: [${day(3)}.md] }\n`,
};
const good = [0, 2, 4, 5];

/** The articles of a store as a build reads them. */
async function articlesIn(versions: string): Promise<Article[]> {
  const listing = await listStore(versions);
  const { sources } = await readSources(listing.sources, readStoredFile);
  return listing.articles.flatMap((folder) => {
    const { article } = readArticle(folder, sources.get(folder.id.split("/")[0]!)!, readStoredFile);
    return article ? [article] : [];
  });
}

const environment = templateEnvironment({ settings, assets: {}, searchable: false });
const template =
  '{%- from "components/comparison/comparison.njk" import comparison -%}{{ comparison({ comparison: given }) }}';

/** What a build writes for two versions. */
function builtHtml(article: Article, older: number, newer: number): string {
  const [one, other] = [article.versions[older]!, article.versions[newer]!];
  assert.ok(one.kind === "text" && other.kind === "text");
  return environment.renderString(template, { given: comparisonView(article, one, other) });
}

describe("comparing any two versions", () => {
  let browser: Browser;
  let built: Built;
  let served: Served;
  before(async () => {
    built = await buildArchive(store, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    served = await serveFolder(built.output);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
  const open = (query = "", look = {}) => openPage(browser, `${served.origin}${page}${query}`, look);

  /** Runs the worker of a site's pages on pairs of versions of articles. */
  async function answers(origin: string, start: string, tasks: readonly { path: string; pairs: [number, number][] }[]) {
    const opened = await openPage(browser, `${origin}${start}`);
    const given = await opened.page.evaluate(async (tasks) => {
      const { worker, base } = document.querySelector<HTMLFormElement>("#compare")!.dataset;
      const found: CompareAnswer[][] = [];
      for (const { path, pairs } of tasks) {
        const running = new Worker(worker!, { type: "module" });
        const ask = (before: number, after: number) =>
          new Promise<CompareAnswer>((resolve) => {
            running.onmessage = ({ data }) => resolve(data.answer);
            const data = new URL(`${base}${path.slice(1)}article.json`, location.href).href;
            const task = { data, path, basePath: base, lang: document.documentElement.lang, before, after };
            running.postMessage({ id: 1, task });
          });
        const ofArticle: CompareAnswer[] = [];
        for (const [before, after] of pairs) ofArticle.push(await ask(before, after));
        found.push(ofArticle);
        running.terminate();
      }
      return found;
    }, tasks);
    assert.deepEqual(opened.faults, []);
    await opened.close();
    return given;
  }

  const pairsOf = (numbers: readonly number[]) =>
    numbers.flatMap((older) =>
      numbers.filter((newer) => newer > older).map((newer): [number, number] => [older, newer]),
    );

  it("gives byte for byte what a build writes for the pair", async () => {
    const [article] = await articlesIn(built.versions);
    const pairs = pairsOf(good);
    const [given] = await answers(served.origin, page, [{ path: article!.path, pairs }]);
    pairs.forEach(([older, newer], at) => {
      const answer = given![at]!;
      assert.equal(
        answer.kind === "compared" ? answer.html : answer,
        builtHtml(article!, older, newer),
        `${older} ${newer}`,
      );
    });
    const html = readFileSync(path.join(built.output, page, "index.html"), "utf8");
    assert.ok(html.includes(builtHtml(article!, 0, 5)), "the static page shows another comparison");
  });

  it("does so for the articles of the sample archive, in every script", async () => {
    const sample = await buildSample();
    const served = await serveFolder(sample.output);
    try {
      const articles = (await articlesIn(sample.versions)).filter(
        ({ versions, withheld }) => !withheld && versions.filter(isGood).length > 2,
      );
      assert.ok(articles.length > 15);
      const tasks = articles.map(({ path, versions }) => {
        const numbers = versions.filter(isGood).map(({ n }) => n);
        return { path, pairs: pairsOf(numbers).filter((_, at, all) => at % Math.ceil(all.length / 6) === 0) };
      });
      const given = await answers(served.origin, `${articles[0]!.path}compare/`, tasks);
      articles.forEach((article, which) => {
        tasks[which]!.pairs.forEach(([older, newer], at) => {
          const answer = given[which]![at]!;
          const html = answer.kind === "compared" ? answer.html : JSON.stringify(answer);
          assert.equal(html, builtHtml(article, older, newer), `${article.path} ${older} ${newer}`);
        });
      });
    } finally {
      await served.close();
    }
  });

  it("is done with the keyboard alone, tells of it, and keeps the address and the way back", async () => {
    const { page: tab, faults, close } = await open();
    const heading = tab.locator("#comparison h2");
    const status = tab.locator("#compare-status");
    assert.equal(await heading.textContent(), "Version 0 and version 5");
    await tab.locator("#compare-before").focus();
    await tab.keyboard.press("ControlOrMeta+A");
    await tab.keyboard.type("4");
    await tab.keyboard.press("Tab");
    await tab.keyboard.type("2");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(
      () => document.querySelector("#comparison h2")?.textContent === "Version 2 and version 4",
    );
    assert.equal(new URL(tab.url()).search, "?before=2&after=4");
    assert.match(
      (await status.textContent())!,
      /^Version 2 and version 4 compared: \d+ words? added, \d+ words? removed$/,
    );
    assert.equal(await status.getAttribute("role"), "status");
    assert.equal(await tab.locator("#comparison").getAttribute("aria-busy"), null);
    // A link to a row changes the fragment, and not the comparison.
    await tab.locator("#comparison a.sign").first().focus();
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(() => location.hash.startsWith("#p-"));
    assert.equal(await heading.textContent(), "Version 2 and version 4");
    await tab.goBack();
    await tab.goBack();
    await tab.waitForFunction(
      () => document.querySelector("#comparison h2")?.textContent === "Version 0 and version 5",
    );
    assert.deepEqual([await tab.inputValue("#compare-before"), await status.textContent()], ["0", ""]);
    await tab.goForward();
    await tab.waitForFunction(
      () => document.querySelector("#comparison h2")?.textContent === "Version 2 and version 4",
    );
    assert.deepEqual(faults, []);
    await close();
  });

  it("runs no captured text", async () => {
    const { page: tab, faults, close } = await open("?before=0&after=2");
    await tab.waitForFunction(
      () => document.querySelector("#comparison h2")?.textContent === "Version 0 and version 2",
    );
    assert.match((await tab.locator("#comparison").textContent())!, /<script>alert\(1\)<\/script> \{\{ 7 \* 7 \}\}/);
    assert.equal(await tab.locator("#comparison script").count(), 0);
    assert.deepEqual(faults, []);
    await close();
  });

  const refusals: [query: string, told: string][] = [
    ["?before=0&after=99", "There is no version 99. The newest is version 5."],
    ["?before=1&after=2", "Version 1 has no text of the article: the site returned 503."],
    ["?before=0&after=3", "The archive has withheld version 3, so it cannot be compared."],
    ["?before=2&after=2", "Choose two different versions."],
    ["?before=x&after=2", "Give two numbers of versions."],
    ["?before=-1&after=2", "Give two numbers of versions."],
  ];
  for (const [query, told] of refusals)
    it(`says why there is no comparison: ${query}`, async () => {
      const { page: tab, faults, close } = await open(query);
      await tab.waitForFunction((words) => document.querySelector("#compare-status")?.textContent === words, told);
      assert.equal(await tab.locator("#comparison").textContent(), "");
      assert.doesNotMatch((await tab.content())!, /Plimmergast/);
      assert.deepEqual(faults, []);
      await close();
    });

  it("says that the data could not be loaded, and tries again", async () => {
    const opened = await openPage(browser, `${served.origin}${page}`);
    const { page: tab } = opened;
    let fails = true;
    await tab
      .context()
      .route("**/article.json", (route) => (fails ? route.fulfill({ status: 503 }) : route.continue()));
    await tab.fill("#compare-before", "2");
    await tab.press("#compare-before", "Enter");
    await tab.waitForFunction(() => document.querySelector("#compare-status")?.textContent?.includes("did not work"));
    fails = false;
    await tab.click("#compare button");
    await tab.waitForFunction(
      () => document.querySelector("#comparison h2")?.textContent === "Version 2 and version 5",
    );
    await opened.close();
  });

  it("shows the first and the newest version without scripts, and leads to each version", async () => {
    const { page: tab, faults, close } = await open("", { javaScript: false });
    assert.equal(await tab.locator("#comparison h2").textContent(), "Version 0 and version 5");
    assert.match(await tab.locator("main").innerText(), /Comparing other versions needs JavaScript/);
    assert.ok(!(await tab.locator("#compare").isVisible()));
    await tab.locator(".compare-versions summary").click();
    assert.deepEqual(
      await tab.locator(".compare-list a").allTextContents(),
      good
        .concat(1)
        .sort()
        .map((n) => `Version ${n}`),
    );
    assert.match((await tab.locator(".compare-list").textContent())!, /withheld/);
    await tab.locator(".compare-list a", { hasText: "Version 4" }).click();
    await tab.waitForURL("**/v/4/");
    assert.match((await tab.locator(".text-body").textContent())!, /Hidden until opened: Under a tab\./);
    assert.deepEqual(faults, []);
    await close();
  });

  it("is loaded nowhere else", async () => {
    for (const below of ["", "v/0/"]) {
      const html = readFileSync(path.join(built.output, "gazette/terms", below, "index.html"), "utf8");
      assert.doesNotMatch(html, /compareWorker|compare-\w+\.(?:js|css)/);
    }
  });
});

describe("the page of one version", () => {
  let built: Built;
  before(async () => {
    built = await buildArchive(store, ["--no-search", "--url", "https://archive.example"]);
  });
  const read = (below: string) => readFileSync(path.join(built.output, below), "utf8");

  it("stands apart from search engines and the sitemap", () => {
    for (const n of [0, 1, 2, 4, 5])
      assert.match(read(`gazette/terms/v/${n}/index.html`), /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(read("sitemap.xml"), /\/v\//);
  });

  it("does not exist for a version that is withheld", () => {
    assert.throws(() => read("gazette/terms/v/3/index.html"), /ENOENT/);
    assert.match(read("gazette/terms/v/4/index.html"), /rel="prev" href="\/gazette\/terms\/v\/2\/"/);
  });

  it("says that the article was gone, with what the site showed in a fold", () => {
    const html = read("gazette/terms/v/1/index.html");
    assert.match(html, /<strong>Removed:<\/strong> the site returned 503 instead of the article\./);
    assert.match(
      html,
      /<details><summary>What the site showed instead[^<]*<\/summary>\s*<div class="text-body"[^>]*>\s*<p[^>]*>Sorry\./,
    );
  });

  it("names the stored file and its hash, and leads to what changed", () => {
    const html = read("gazette/terms/v/2/index.html");
    assert.match(html, new RegExp(`${day(2)}\\.md`));
    assert.match(html, /<dd class="digest">[0-9a-f]{64}<\/dd>/);
    assert.match(html, /<a href="\/gazette\/terms\/#change-20240303T100000Z">What changed here: change 2<\/a>/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });
});
