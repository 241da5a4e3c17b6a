import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type TimedRun, timedRun } from "../runs/timedRun.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Copies the build's markdown and our templates to a new folder, as for using Eleventy alone. */
export async function writeEleventySite(generated: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(path.join(repository, "templates"), path.join(folder, "templates"), { recursive: true });
  await cp(generated, path.join(folder, "content"), { recursive: true });
}

/** Runs Eleventy once over all of the markdown; the pages are written to `<folder>/_site`. */
export async function runEleventy(folder: string): Promise<TimedRun> {
  const typescript = path.join(repository, "scripts/code/typescript.mjs");
  const script = fileURLToPath(new URL("eleventyRun.ts", import.meta.url));
  // One run keeps every page in memory, and 10,000 need more than Node's default.
  const run = await timedRun(process.execPath, ["--max-old-space-size=12000", "--import", typescript, script], folder);
  if (!existsSync(path.join(folder, "_site")))
    throw new Error("Eleventy alone wrote no page, so its time says nothing.");
  return run;
}
