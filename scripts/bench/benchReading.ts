import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { type ColdVisit, coldVisit, slowPhone } from "../browser/coldVisit.ts";
import { compressedServer } from "../browser/compressedServer.ts";
import { findBrowser } from "../browser/findBrowser.ts";
import { type Browser, launchBrowser } from "../browser/launchBrowser.ts";
import { repository } from "../code/repository.ts";
import { UserError } from "../system/userError.ts";
import { writeLongArticle } from "./archives/longArticle.ts";
import { manyRows } from "./archives/manyRows.ts";
import type { Figure } from "./report/figure.ts";
import { runBuild } from "./runs/runBuild.ts";
import { inWorkFolder } from "./runs/workFolder.ts";

/** Rows of the longest change. */
const rows = 6_000;

/** What a reader waits for: first visits, over a slow line and with a slow processor, of pages of articles. */
export async function* benchReading(seed: number): AsyncGenerator<Figure> {
  const executable = findBrowser();
  if (!executable) throw new UserError("npm run bench -- reading needs Chromium; CHROME_PATH names it.");
  const browser = await launchBrowser(executable);
  try {
    yield* inWorkFolder(async function* (folder): AsyncGenerator<Figure> {
      const sample = { output: folder.at("sample"), cache: folder.at("cache") };
      await runBuild({ ...sample, versions: path.join(repository, "content/versions") }, ["--no-search"]);
      const visits = await visitAll(browser, sample.output, articlePaths(sample.output));
      yield* figures("an article of the sample", visits, { paint: 1_500 });

      const long = { versions: folder.at("versions"), output: folder.at("long"), cache: folder.at("long-cache") };
      await writeLongArticle(long.versions, manyRows(rows, seed));
      await runBuild(long, ["--no-search"]);
      const heavy = await visitAll(browser, long.output, ["/source/article/"]);
      yield* figures(`a change of ${rows.toLocaleString("en-US")} rows`, heavy, { paint: 2_000, task: 200 });
    });
  } finally {
    await browser.close();
  }
}

/** The worst of several visits. Weight is told in kilobytes, with the page that is heaviest. */
function* figures(
  what: string,
  visits: readonly (readonly [string, ColdVisit])[],
  most: { readonly paint: number; readonly task?: number },
): Generator<Figure> {
  const worst = (value: (visit: ColdVisit) => number) =>
    visits.reduce((before, visit) => (value(visit[1]) > value(before[1]) ? visit : before));
  const [path, heaviest] = worst(({ totalBytes }) => totalBytes);
  yield {
    name: `${what}: bytes of a first visit (${path})`,
    value: heaviest.totalBytes / 1_000,
    unit: "kB",
    goal: { of: "value", atMost: 75 },
  };
  yield {
    name: "– first paint, 400 kbit/s and a processor 4 times slower",
    value: worst(({ firstPaint }) => firstPaint)[1].firstPaint,
    unit: "ms",
    goal: { of: "value", atMost: most.paint },
  };
  yield {
    name: "– longest task",
    value: worst(({ longestTask }) => longestTask)[1].longestTask,
    unit: "ms",
    ...(most.task && { goal: { of: "value" as const, atMost: most.task } }),
  };
  yield {
    name: "– layout shift, thousandths",
    value: 1_000 * worst(({ layoutShift }) => layoutShift)[1].layoutShift,
    unit: "",
    goal: { of: "value", atMost: 10 },
  };
}

async function visitAll(browser: Browser, site: string, paths: readonly string[]) {
  const server = await compressedServer(site);
  try {
    const visits: (readonly [string, ColdVisit])[] = [];
    for (const path of paths)
      visits.push([path, await coldVisit(browser, server.origin + path, { conditions: slowPhone })]);
    return visits;
  } finally {
    await server.close();
  }
}

/** The longest pages of articles: the folders that hold a page and its data. */
function articlePaths(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "article.json")
    .map((file) => path.dirname(file))
    .sort((one, other) => pageBytes(site, other) - pageBytes(site, one))
    .slice(0, 6)
    .map((folder) => `/${folder.replaceAll(path.sep, "/")}/`);
}

function pageBytes(site: string, folder: string): number {
  return statSync(path.join(site, folder, "index.html")).size;
}
