import { writeSeededArchive } from "./archives/seededArchive.ts";
import { runEleventy, writeEleventySite } from "./peers/eleventySite.ts";
import { runHugo, writeHugoSite } from "./peers/hugoSite.ts";
import { samePages } from "./peers/samePages.ts";
import type { Figure } from "./report/figure.ts";
import { hugoVersion } from "./report/machine.ts";
import { best } from "./runs/best.ts";
import { resources } from "./runs/resources.ts";
import { type BuildRun, runBuild } from "./runs/runBuild.ts";
import { type TimedRun, timedRun } from "./runs/timedRun.ts";
import { inWorkFolder, type WorkFolder } from "./runs/workFolder.ts";

/** Hugo and one run of Eleventy hold all pages in memory: 4 GB at 10,000. Larger archives are measured without them. */
const mostForPeers = 20_000;

/** Memory goals for all processes of a build together, in MB, by number of articles. */
const memoryGoal = (articles: number) => (articles > 10_000 ? 2_000 : 1_500);

export interface BuildBenchOptions {
  /** Sizes of the archives, smallest first. */
  readonly sizes: readonly number[];
  readonly seed: number;
  /** Number of runs of each program, in turn with the others; the best run counts. */
  readonly rounds: number;
}

/** Benchmarks whole builds of generated archives against Hugo, Eleventy alone and a copy of their output. */
export async function* benchBuild({ sizes, seed, rounds }: BuildBenchOptions): AsyncGenerator<Figure> {
  let smaller: { readonly articles: number; readonly seconds: number } | undefined;
  for (const articles of sizes) {
    let seconds = 0;
    for await (const figure of inWorkFolder((folder) => benchSize(folder, articles, seed, rounds, smaller))) {
      seconds ||= figure.value;
      yield figure;
    }
    smaller = { articles, seconds };
  }
}

async function* benchSize(
  folder: WorkFolder,
  articles: number,
  seed: number,
  rounds: number,
  smaller: { readonly articles: number; readonly seconds: number } | undefined,
): AsyncGenerator<Figure> {
  const versions = await writeSeededArchive(folder.at("versions"), articles, seed);
  const folders = { versions: folder.at("versions"), output: folder.at("site"), cache: folder.at("cache") };
  const withHugo = articles <= mostForPeers && hugoVersion() !== null;
  const withEleventy = articles <= mostForPeers;
  const runs = { ours: [] as BuildRun[], hugo: [] as TimedRun[], eleventy: [] as TimedRun[], copy: [] as TimedRun[] };
  for (let round = 0; round < rounds; round++) {
    await folder.clear("site", "cache", "copy", "hugo/public", "eleventy/_site");
    runs.ours.push(await runBuild(folders, ["--no-search"]));
    if (round === 0 && withHugo) await writeHugoSite(folder.at("cache/articles"), folder.at("site"), folder.at("hugo"));
    if (withHugo) runs.hugo.push(await runHugo(folder.at("hugo")));
    if (round === 0 && withEleventy) await writeEleventySite(folder.at("cache/articles"), folder.at("eleventy"));
    if (withEleventy) runs.eleventy.push(await runEleventy(folder.at("eleventy")));
    runs.copy.push(await timedRun("cp", ["-r", folder.at("site"), folder.at("copy")]));
  }
  const ours = best(runs.ours);
  const hugo = withHugo ? best(runs.hugo) : undefined;
  const size = articles.toLocaleString("en");
  yield {
    name: `${size} articles, ${versions.toLocaleString("en")} versions: read, compared, rendered`,
    value: ours.seconds,
    unit: "s",
    ...(hugo && {
      against: { name: "Hugo", ratio: ours.seconds / hugo.seconds },
      ...(articles >= 10_000 && { goal: { of: "ratio", atMost: 1 } }),
    }),
  };
  yield* resources(ours, { ...(hugo && { peer: { name: "Hugo", run: hugo } }), mostMegabytes: memoryGoal(articles) });
  yield {
    name: "– an article",
    value: (ours.seconds / articles) * 1000,
    unit: "ms",
    ...(smaller && {
      against: {
        name: `that of ${smaller.articles.toLocaleString("en")}`,
        ratio: ours.seconds / articles / (smaller.seconds / smaller.articles),
      },
      ...(articles >= 100_000 && { goal: { of: "ratio", atMost: 1.3 } }),
    }),
  };
  for (const [stage, seconds] of Object.entries(ours.summary.seconds ?? {}))
    yield { name: `– stage: ${stage}`, value: seconds, unit: "s" };
  yield { name: "– output", value: ours.summary.bytes / 1e6, unit: "MB" };

  if (hugo) {
    const same = await samePages(folder.at("site"), folder.at("hugo/public"), Math.ceil(articles / 100));
    yield { name: `Hugo, ${same.pages.toLocaleString("en")} pages from ready data`, value: hugo.seconds, unit: "s" };
    yield* resources(hugo);
    const { ours: own, peer } = same.bytes;
    const bytes = peer / same.pages / 1000;
    yield { name: "– bytes of a page", value: bytes, unit: "kB", against: { name: "ours", ratio: peer / own } };
  }
  if (withEleventy) {
    const eleventy = best(runs.eleventy);
    yield {
      name: "Eleventy, the same pages from ready data in one run",
      value: eleventy.seconds,
      unit: "s",
      ...(hugo && { against: { name: "Hugo", ratio: eleventy.seconds / hugo.seconds } }),
    };
    yield* resources(eleventy);
  }
  const copy = best(runs.copy);
  yield { name: "cp -r of the output", value: copy.seconds, unit: "s" };
  yield {
    name: "– our build against it",
    value: ours.seconds,
    unit: "s",
    against: { name: "cp -r", ratio: ours.seconds / copy.seconds },
  };

  await folder.clear("site", "cache", "copy", "hugo", "eleventy");
  const whole = await runBuild(folders);
  const against = { name: "without search", ratio: whole.seconds / ours.seconds };
  yield { name: "the same with its search index", value: whole.seconds, unit: "s", against };
  yield* resources(whole, { mostMegabytes: memoryGoal(articles) });
}
