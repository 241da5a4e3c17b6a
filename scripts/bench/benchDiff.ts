import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { alignParagraphs } from "../diff/alignParagraphs.ts";
import { benchGrowth, benchStress } from "./benchGrowth.ts";
import type { Figure } from "./figure.ts";
import { seededHistories } from "./seededArchive.ts";
import { timedRun } from "./timedRun.ts";

const wikidiff2 = `$pairs = json_decode(file_get_contents($argv[1]), true);
wikidiff2_do_diff($pairs[0][0], $pairs[0][1], 2);
$start = microtime(true);
foreach ($pairs as $pair) wikidiff2_do_diff($pair[0], $pair[1], 2);
printf("%.6f", microtime(true) - $start);`;

/** Times rows and runs of made-up pairs of versions, against wikidiff2 where PHP has it; then growth and stress. */
export async function benchDiff(seed: number): Promise<Figure[]> {
  const pairs = [...seededHistories(300, seed)].flatMap((versions) =>
    versions.slice(1).map((after, index) => [versions[index]!, after] as const),
  );
  const paragraphs = pairs.map((pair) => pair.map((texts) => texts.map((text) => ({ text }))));
  const run = () => {
    const started = performance.now();
    for (const [before, after] of paragraphs) alignParagraphs(before!, after!);
    return (performance.now() - started) / 1000;
  };
  // The first run compiles; the better of the next three is the time of the work.
  run();
  const seconds = Math.min(run(), run(), run());
  const ours = { name: `rows and runs of ${pairs.length} pairs`, value: seconds * 1000, unit: "ms" };
  const peer = await wikidiff2Seconds(pairs);
  return [
    peer === undefined ? ours : { ...ours, against: { name: "wikidiff2", ratio: seconds / peer } },
    ...(peer === undefined ? [] : [{ name: "wikidiff2 on the same", value: peer * 1000, unit: "ms" }]),
    ...benchGrowth(seed),
    ...(await benchStress(seed)),
  ];
}

async function wikidiff2Seconds(pairs: readonly (readonly [readonly string[], readonly string[]])[]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-bench-"));
  try {
    const data = path.join(folder, "pairs.json");
    writeFileSync(data, JSON.stringify(pairs.map((pair) => pair.map((texts) => texts.join("\n")))));
    const { stdout } = await timedRun("php", ["-r", wikidiff2, data]);
    return Number(stdout);
  } catch {
    // Not installed (Debian: php-cli, php-wikidiff2): there is nothing to compare with.
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
