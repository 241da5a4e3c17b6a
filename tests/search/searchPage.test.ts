import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { findBrowser } from "../../scripts/browser/findBrowser.ts";
import { type Browser, launchBrowser, type Page } from "../../scripts/browser/launchBrowser.ts";
import type { Change, Run } from "../../scripts/model/change.ts";
import { bundleAssets, writeAssets } from "../../scripts/render/bundleAssets.ts";
import { templateEnvironment } from "../../scripts/render/templateEnvironment.ts";
import { type PartitionLimits, partitionLimits } from "../../scripts/search/partitionLimits.ts";
import { type SearchRecord, searchRecords } from "../../scripts/search/records/records.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";
import { articleOf, changeOf } from "./articleOf.ts";
import { smallPartitions, writeRecords } from "./writeRecords.ts";

const settings = {
  title: "Archive",
  description: "Changes",
  url: "https://example.org",
  basePath: "/archive/",
  interface: "en",
  lang: "en",
  host: "netlify",
  embeds: true,
  pictures: 0,
} as const;
/** An article whose one paragraph changes by the runs given, once for each. */
function edited(
  id: string,
  title: string,
  lang: string,
  changes: readonly (readonly [Run[], ...string[]])[],
): SearchRecord[] {
  const [source = ""] = id.split("/");
  const join = (runs: readonly Run[], left: string) =>
    runs.flatMap(([kind, text]) => (kind === left ? [] : [text])).join("");
  const texts = [join(changes[0]![0], "+"), ...changes.map(([runs]) => join(runs, "-"))];
  const article = articleOf(
    texts.map((text) => ({ texts: [text] })),
    { id, path: `/${id}/`, title, lang, source: { id: source, path: `/${source}/`, name: source.toUpperCase() } },
  );
  const made = changes.map(
    ([runs, ...labels], k): Change => changeOf(k + 1, [{ kind: "edited", before: [0], after: [0], runs }], { labels }),
  );
  return searchRecords({ article, changes: made, permalinks: made.map(({ n }) => `/${id}/#change-${n}`) });
}

const records: SearchRecord[] = [
  ...edited("guardian/talks", "Peace talks", "en", [
    [
      [
        ["=", "Talks in the "],
        ["-", "midst"],
        ["+", "middle"],
        ["=", " of a war, running for years"],
      ],
      "quotation",
    ],
    [
      [
        ["=", "Talks in the "],
        ["-", "middle"],
        ["+", "wake"],
        ["=", " of a war, running for years"],
      ],
    ],
    [
      [
        ["=", "Talks in the wake of a war, "],
        ["-", "running for years"],
        ["+", "years ahead of Geneva’s <img src=x onerror=alert(1)> session"],
      ],
    ],
  ]),
  ...edited("herald/comet", "Comet <b>seen</b>", "en", [
    [
      [
        ["=", "A comet of Geneva "],
        ["+", "was seen"],
      ],
      "number",
    ],
  ]),
  ...edited("xinwen/tan", "日内瓦会谈", "zh", [
    [
      [
        ["=", "中国"],
        ["-", "政府"],
        ["+", "外交部"],
        ["=", "表示,「很好」。"],
      ],
    ],
  ]),
  ...edited("khao/muang", "ข่าวเมือง", "th", [
    [
      [
        ["=", "ประชุม"],
        ["-", "เมื่อวาน"],
        ["+", "วันนี้"],
      ],
    ],
  ]),
  ...edited("akhbar/madina", "محادثات", "ar", [
    [
      [
        ["=", "قال "],
        ["-", "الوزير"],
        ["+", "الرئيس"],
      ],
    ],
  ]),
  ...Array.from({ length: 12 }, (_, k) =>
    edited(`wire/item-${k}`, `Item ${k}`, "en", [
      [
        [
          ["=", `Number ${k} `],
          ["-", "yesterday"],
          ["+", "frequent today"],
        ],
      ],
    ]),
  ).flat(),
];

const executable = findBrowser();

const skip = executable ? false : "no browser found";

describe("the search page", { skip, timeout: 240_000 }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(executable!);
  });
  after(() => browser?.close());

  for (const [partitions, limits] of [
    ["one partition", partitionLimits],
    ["many partitions", smallPartitions],
  ] as const)
    describe(`on an index of ${partitions}`, () => testPage(limits, () => browser));
});

function testPage(limits: PartitionLimits, browser: () => Browser): void {
  let folder: string;
  let served: Served;
  let page: Page;
  let origin: string;
  const complaints: string[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "variorum-search-"));
    const site = path.join(folder, "archive");
    await writeRecords(records, path.join(site, "pagefind"), { limits });
    const bundle = await bundleAssets("en");
    writeAssets(bundle, site);
    const environment = templateEnvironment({ settings, assets: bundle.assets, searchable: true });
    const template = (await readFile(new URL("../../content/search.njk", import.meta.url), "utf8")).replace(
      /^---[\s\S]*?---\n/,
      "",
    );
    const sources = [
      { id: "guardian", path: "/guardian/", name: "The Guardian", articles: 1, versions: 4, changes: 3 },
    ];
    const labels = [{ name: "quotation", title: "Quotation", rule: "" }];
    await mkdir(path.join(site, "search"));
    await writeFile(path.join(site, "search", "index.html"), environment.renderString(template, { sources, labels }));
    served = await serveFolder(site, settings.basePath);
    origin = served.origin;
    page = await browser().newPage();
    page.on("console", (message) => {
      if (message.type() !== "log") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", (dialog) => {
      complaints.push("A script of the data ran");
      void dialog.dismiss();
    });
  });
  after(async () => {
    await page?.close();
    await served?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const status = () => page.textContent("#search-status");
  async function settled(): Promise<void> {
    await page.waitForFunction(() => {
      const text = document.querySelector("#search-status")?.textContent ?? "";
      return /found|result|could not/i.test(text);
    });
  }
  /** Opens the page with a query and gives the paths of the results. */
  async function found(query: Record<string, string>): Promise<string[]> {
    await page.goto(`${origin}/archive/search/?${new URLSearchParams(query)}`);
    await settled();
    return page.$$eval(".found", (groups) =>
      groups.flatMap((group) => {
        const { pathname } = group.querySelector<HTMLAnchorElement>(".search-title a")!;
        return [...group.querySelectorAll(".found-link")].map((link) => {
          const [, n] = /^Change (\d+)/.exec(link.textContent ?? "") ?? [];
          // A newest text has a page of its own, below the article's.
          return n ? `${pathname}#change-${n}` : pathname.replace(/v\/\d+\/$/, "");
        });
      }),
    );
  }
  const talks = (...numbers: number[]) => numbers.map((n) => `/archive/guardian/talks/#change-${n}`);

  const cases: [query: Record<string, string>, paths: string[]][] = [
    [{ q: "middle", in: "added" }, talks(1)],
    [{ q: "middle", in: "removed" }, talks(2)],
    [{ q: "middle", in: "text" }, []],
    [{ q: "middle" }, talks(1, 2)],
    [{ q: "talks", in: "added" }, []],
    [{ q: "midst middle", in: "added" }, []],
    [{ q: "midst middle" }, talks(1)],
    [{ q: "ahead Geneva", in: "added" }, talks(3)],
    [{ q: "middle -midst" }, talks(2)],
    [{ q: "midst OR wake", in: "added" }, talks(2)],
    [{ q: "Geneva", in: "added" }, talks(3)],
    [{ q: '"ahead of Geneva"' }, ["/archive/guardian/talks/", ...talks(3)]],
    [{ q: '"ahead of Geneva"', in: "added" }, talks(3)],
    [{ q: '"Geneva of ahead"' }, []],
    [{ q: "runs" }, []],
    [{ q: '"in the middle" war', in: "added" }, []],
    [{ q: '"in the middle"', in: "added" }, talks(1)],
    [{ q: '"in the middle" midst' }, talks(1)],
    [{ q: "wake", source: "guardian", in: "added" }, talks(2)],
    [{ q: "wake", source: "herald" }, []],
    [{ q: "middle", year: "2016" }, talks(2)],
    [{ q: "middle", label: "quotation" }, talks(1)],
    [{ label: "number" }, ["/archive/herald/comet/#change-1"]],
    [{ q: "外交部", in: "added" }, ["/archive/xinwen/tan/#change-1"]],
    [{ q: "外交部", in: "removed" }, []],
    [{ q: "政府", in: "removed" }, ["/archive/xinwen/tan/#change-1"]],
    [{ q: "部外交" }, []],
    [{ q: "内瓦", in: "" }, ["/archive/xinwen/tan/"]],
    [{ q: "วันนี้", in: "added" }, ["/archive/khao/muang/#change-1"]],
    [{ q: "الرئيس", in: "added" }, ["/archive/akhbar/madina/#change-1"]],
    [{ q: "<img src=x onerror=alert(1)>", in: "text" }, ["/archive/guardian/talks/"]],
    [{ q: `"><script>alert(1)</script>` }, []],
    [{ q: Array.from({ length: 1700 }, (_, k) => `w${k}`).join(" ") }, []],
    [{ q: "middle nowhereword" }, []],
    [{ q: "middlewords" }, []],
    [{ q: "middlewords wake" }, []],
    [{ q: "mid" }, []],
    [{ q: "middle", source: "__proto__", label: "constructor" }, []],
    [{ q: "!!!" }, []],
  ];
  for (const [query, paths] of cases) {
    test(`${JSON.stringify(query).slice(0, 80)} finds ${paths.length ? paths.join(", ") : "nothing"}`, async () => {
      assert.deepEqual((await found(query)).sort(), [...paths].sort());
      assert.equal(await page.inputValue("[name=q]"), (query.q ?? "").trim());
    });
  }

  test("a result shows both sides, with signs in words and the searched word marked", async () => {
    await found({ q: "middle", in: "added" });
    assert.deepEqual(await page.$$eval(".excerpt", (items) => items.map((item) => item.textContent)), [
      "RemovedTalks in the midst of a war, running for years",
      "AddedTalks in the middle of a war, running for years",
    ]);
    assert.deepEqual(await page.$$eval("ins mark", (marks) => marks.map((mark) => mark.textContent)), ["middle"]);
    assert.equal(await page.textContent(".listed-source"), "The Guardian");
    assert.equal(await page.getAttribute(".listed-source", "href"), "/archive/guardian/");
    assert.equal(await page.textContent(".found-link time"), "1 January 2015, 10:00 UTC");
    assert.equal(await page.textContent(".labels .label"), "Quotation");
    assert.equal(await status(), "1 result.");
  });

  test("captured markup is shown, never run", async () => {
    await found({ q: "onerror" });
    assert.match((await page.textContent("#search-results"))!, /<img src=x onerror=alert\(1\)>/);
    await found({ q: "comet", in: "text" });
    assert.equal(await page.textContent(".search-title"), "Comet <b>seen</b>");
    assert.equal(await page.$$eval("#search-results :is(img, b, script)", (nodes) => nodes.length), 0);
  });

  test("a word of a changed row is found before a word of the title alone", async () => {
    const [first] = await found({ q: "talks" });
    assert.match(first!, /guardian\/talks/);
  });

  test("facets count their values", async () => {
    const counts = async (facet: string) => {
      await page.waitForFunction(() => /\d/.test(document.querySelector(".facet-count")?.textContent ?? ""));
      return page.$$eval(`.facet[data-facet=${facet}] li`, (all) =>
        all.map((item) => item.textContent?.replace(/\s+/g, " ").trim()),
      );
    };
    await found({ q: "middle", in: "added" });
    assert.ok((await counts("source")).includes("The Guardian 1"));
    assert.ok((await counts("label")).includes("Quotation 1"));
    await found({ q: "middle", year: "2016" });
    assert.deepEqual(await counts("year"), ["2016 1", "2015 1"]);
  });

  test("more results come by keyboard, and the history brings them back", async () => {
    assert.equal((await found({ q: "frequent", in: "added" })).length, 10);
    assert.equal(await status(), "Showing 10 of 12 results.");
    await page.focus("#search-more");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length === 12);
    assert.equal(await status(), "12 results.");
    assert.ok(await page.isHidden("#search-more"));
    assert.ok(
      await page.$eval("#search-results > li:nth-child(11) .found-link", (link) => link === document.activeElement),
    );

    await page.fill("[name=q]", "middle");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=middle/);
    await settled();
    await page.check("[name=in][value=removed]");
    await page.waitForURL(/in=removed/);
    await settled();
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll("#search-results > li").length === 12);
    assert.equal(await page.inputValue("[name=q]"), "frequent");
    assert.ok(await page.isChecked("[name=in][value=added]"));
  });

  test("the newest come first where that is asked", async () => {
    assert.deepEqual(await found({ q: "middle", sort: "date" }), talks(2, 1));
    assert.deepEqual(await found({ source: "guardian", in: "added", sort: "date" }), talks(3, 2, 1));
  });

  test("the page holds at 320 px", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await found({ q: "middle" });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("an index that is missing is told", async () => {
    const other = await browser().newPage();
    await other.route("**/pagefind/**", (route) => route.abort());
    await other.goto(`${origin}/archive/search/?q=middle`);
    await other.waitForFunction(() =>
      /could not be read/.test(document.querySelector("#search-status")?.textContent ?? ""),
    );
    await other.close();
  });

  test("nothing complained in the console under the Content-Security-Policy, worker included", async () => {
    await found({ q: "middle" });
    assert.ok(page.workers().length > 0);
    assert.deepEqual(complaints, []);
  });
}
