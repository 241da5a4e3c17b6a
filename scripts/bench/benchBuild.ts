import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Figure } from "./figure.ts";
import { writeSeededArchive } from "./seededArchive.ts";
import { timedRun } from "./timedRun.ts";

const build = fileURLToPath(new URL("../build.ts", import.meta.url));

/** Times whole builds of a made-up archive, against copying their output: what the disk alone would take. */
export async function benchBuild(articles: number, seed: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-bench-"));
  const at = (name: string) => path.join(folder, name);
  try {
    const versions = await writeSeededArchive(at("versions"), articles, seed);
    const args = [
      "--import",
      "tsx",
      build,
      "--versions",
      at("versions"),
      "--output",
      at("site"),
      "--cache",
      at("cache"),
    ];
    const plain = await timedRun(process.execPath, [...args, "--no-search"]);
    const copy = await timedRun("cp", ["-r", at("site"), at("copy")]);
    const whole = await timedRun(process.execPath, args);
    const name = `${articles} articles, ${versions} versions`;
    const against = { name: "cp -r of the output", ratio: plain.seconds / copy.seconds };
    return [
      { name: `build of ${name}, no search`, value: plain.seconds, unit: "s", against },
      { name: "… an article", value: (plain.seconds / articles) * 1000, unit: "ms" },
      ...(plain.megabytes ? [{ name: "… memory of the build's process", value: plain.megabytes, unit: "MB" }] : []),
      { name: "cp -r of the output", value: copy.seconds, unit: "s" },
      {
        name: `build of ${name}, with search`,
        value: whole.seconds,
        unit: "s",
        against: { name: "without search", ratio: whole.seconds / plain.seconds },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
