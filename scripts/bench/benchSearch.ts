import { readFile } from "node:fs/promises";
import path from "node:path";
import { ensureBrowser } from "../browser/ensureBrowser.ts";
import { launchBrowser } from "../browser/launchBrowser.ts";
import { manifestName, type SearchManifest } from "../search/searchManifest.ts";
import { UserError } from "../system/userError.ts";
import { seededFiles } from "./archives/seededArchive.ts";
import type { Figure } from "./report/figure.ts";
import { runBuild } from "./runs/runBuild.ts";
import type { TimedRun } from "./runs/timedRun.ts";
import { inWorkFolder, type WorkFolder } from "./runs/workFolder.ts";
import { meteredServer } from "./search/meteredServer.ts";
import { searchVisit } from "./search/searchVisit.ts";
import { type SearchArchive, writeSearchArchive } from "./search/writeSearchArchive.ts";

/** The line of an old telephone, and how much slower than this machine it is. */
const slowLine = { bitsPerSecond: 400_000, milliseconds: 100 };
const slowdown = 4;

/**
 * What the search costs a build and a reader, at each size: the processor time of a build with and without it, and what a browser
 * that knows nothing of the site loads for searches of several kinds.
 *
 * @param sizes numbers of articles; each has three and a half changes
 */
export async function* benchSearch(sizes: readonly number[], seed: number): AsyncGenerator<Figure> {
  for (const articles of sizes) yield* inWorkFolder((folder) => benchSize(folder, articles, seed));
}

async function* benchSize(folder: WorkFolder, articles: number, seed: number): AsyncGenerator<Figure> {
  const archive = await writeSearchArchive(folder.at("versions"), seededFiles(articles, seed));
  const folders = (name: string) => ({
    versions: folder.at("versions"),
    output: folder.at(name),
    cache: folder.at(`${name}-cache`),
  });
  const without = await runBuild(folders("without"), ["--no-search"]);
  await folder.clear("without", "without-cache");
  const site = await runBuild(folders("site"));
  yield* costOfBuild(articles, archive.changes, without, site);
  yield* costOfReading(folder.at("site"), archive);
}

function* costOfBuild(articles: number, changes: number, without: TimedRun, site: TimedRun): Generator<Figure> {
  const size = `${articles.toLocaleString("en")} articles, ${changes.toLocaleString("en")} changes`;
  if (without.cpuSeconds === undefined || site.cpuSeconds === undefined) return;
  const own = site.cpuSeconds - without.cpuSeconds;
  yield {
    name: `search of ${size}: processor time`,
    value: own,
    unit: "s",
    against: { name: "the rest of the build", ratio: own / without.cpuSeconds },
    goal: { of: "ratio", atMost: 0.6 },
  };
  yield { name: "– a record", value: (own * 1_000) / (articles + changes), unit: "ms" };
  if (site.megabytes !== undefined)
    yield {
      name: "– memory of all processes",
      value: site.megabytes,
      unit: "MB",
      goal: { of: "value", atMost: 1_500 },
    };
}

async function* costOfReading(site: string, { changes, rare, common }: SearchArchive): AsyncGenerator<Figure> {
  const most = changes > 100_000 ? 600 : 400;
  const executable = ensureBrowser();
  if (!executable) throw new UserError("The reader’s side of the search is measured in a browser, and there is none.");
  const browser = await launchBrowser(executable);
  const server = await meteredServer(site);
  const slow = await meteredServer(site, slowLine);
  const [one, other] = common;
  const manifest = JSON.parse(await readFile(path.join(site, "pagefind", manifestName), "utf8")) as SearchManifest;
  const [label] = Object.keys(manifest.values.change.label ?? {});
  const kilobytes = (value: number, name: string, atMost?: number): Figure => ({
    name,
    value: value / 1_000,
    unit: "kB",
    ...(atMost !== undefined && { goal: { of: "value", atMost } as const }),
  });
  try {
    for (const [name, query, isRare] of [
      ["a word of one change", `q=${rare[0]}`, true],
      ["the same, in added words", `q=${rare[0]}&in=added`, true],
      ["the same, in quotation marks", `q=%22${rare[0]}%22`, true],
      ["a common word", `q=${one}`, false],
      ["two common words", `q=${one}+${other}`, false],
      ["a phrase of common words", `q=%22${one}+${other}%22`, false],
      ["a label alone", `label=${label}`, false],
      ["a source and a year", "source=source-3&year=2021", false],
    ] as const) {
      const { first, whole, next } = await searchVisit(browser, server, query, { next: rare[1]! });
      yield kilobytes(first.bytes, `${name}: until the first result`, most);
      yield { name: "– requests", value: first.requests, unit: "", goal: { of: "value", atMost: 25 } };
      yield kilobytes(whole.bytes, "– until the page is at rest", isRare ? 500 : undefined);
      yield kilobytes(next!.bytes, "– a next search", 150);
    }
    const { first } = await searchVisit(browser, slow, `q=${one}`, { slowdown });
    yield {
      name: "a common word, 400 kbit/s, processor 4 × slower: until the first result",
      value: first.seconds,
      unit: "s",
    };
  } finally {
    await Promise.all([browser.close(), server.close(), slow.close()]);
  }
}
