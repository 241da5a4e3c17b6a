import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { compareVersions } from "../diff/mod.ts";
import { inChinese } from "./archives/inChinese.ts";
import { type History, seededHistories } from "./archives/seededArchive.ts";
import { storedPairs } from "./archives/storedPairs.ts";
import type { TextPair } from "./archives/stressCases.ts";
import { benchGrowth, benchStress } from "./benchGrowth.ts";
import type { Figure } from "./report/figure.ts";
import { timedRun } from "./runs/timedRun.ts";

const articles = 300;

/**
 * Times rows and runs of generated pairs of versions, and of those of a store if one is named, against wikidiff2 if PHP has
 * it; then growth and stress.
 */
export async function benchDiff(seed: number, store?: string): Promise<Figure[]> {
  return [
    ...(await comparePairs("pairs", pairsOf(seededHistories(articles, seed)))),
    ...(await comparePairs("pairs like Chinese", pairsOf(inChinese(seededHistories(articles, seed))))),
    ...(store === undefined ? [] : await comparePairs(`pairs of ${store}`, await storedPairs(store))),
    ...benchGrowth(seed),
    ...(await benchStress(seed)),
  ];
}

function pairsOf(histories: Iterable<History>): TextPair[] {
  return [...histories].flatMap((versions) =>
    versions.slice(1).map((after, index): TextPair => [versions[index]!, after]),
  );
}

async function comparePairs(name: string, pairs: readonly TextPair[]): Promise<Figure[]> {
  const seconds = secondsOfOurs(pairs);
  const peer = await secondsOfWikidiff2(pairs);
  const ours = { name: `rows and runs of ${pairs.length} ${name}`, value: seconds * 1000, unit: "ms" };
  if (peer === undefined) return [ours];
  return [
    { ...ours, against: { name: "wikidiff2", ratio: seconds / peer } },
    { name: "wikidiff2 on the same", value: peer * 1000, unit: "ms" },
  ];
}

// Both sides take the same pairs several times: the first are to warm up, the best of three others counts. What is
// compiled while it runs needs a second for that, or a small set of pairs would time the compiler; wikidiff2 is compiled,
// and needs one round. Measured is the time of the processor, all threads of the process together, so that what else the
// machine does has little say.
const warmUpSeconds = 1;

function secondsOfOurs(pairs: readonly TextPair[]): number {
  const paragraphs = pairs.map((pair) => pair.map((texts) => texts.map((text) => ({ text }))));
  const round = (): number => {
    const started = process.cpuUsage();
    for (const [before, after] of paragraphs) compareVersions(before!, after!);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000_000;
  };
  for (let spent = 0; spent < warmUpSeconds; ) spent += round();
  return Math.min(round(), round(), round());
}

const wikidiff2 = `$pairs = json_decode(file_get_contents($argv[1]), true);
function seconds() {
  $used = getrusage();
  return $used["ru_utime.tv_sec"] + $used["ru_stime.tv_sec"] + ($used["ru_utime.tv_usec"] + $used["ru_stime.tv_usec"]) / 1e6;
}
$rounds = [];
for ($round = 0; $round < 4; $round++) {
  $start = seconds();
  foreach ($pairs as $pair) wikidiff2_do_diff($pair[0], $pair[1], 2);
  $rounds[] = seconds() - $start;
}
printf("%.6f", min(array_slice($rounds, 1)));`;

async function secondsOfWikidiff2(pairs: readonly TextPair[]): Promise<number | undefined> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-bench-"));
  try {
    const data = path.join(folder, "pairs.json");
    writeFileSync(data, JSON.stringify(pairs.map((pair) => pair.map((texts) => texts.join("\n")))));
    const { stdout } = await timedRun("php", ["-r", wikidiff2, data]);
    return Number(stdout);
  } catch {
    // Not installed (Debian: php-cli, php-wikidiff2), so there is nothing to compare with.
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
