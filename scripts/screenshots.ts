import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser/findBrowser.ts";
import { takeScreenshots } from "./browser/takeScreenshots.ts";
import { repository } from "./code/repository.ts";
import { runCommand } from "./command/runCommand.ts";
import { UsageError, UserError } from "./system/userError.ts";

const usage = `npm run screenshots -- [folder] [options]

Takes pictures of every kind of page of the sample archive in 320, 768 and 1440 pixels, light and dark.

  folder           where they go          (.cache/screenshots)

  --versions DIR   another store          (content/versions)
  --site DIR       a site built before, in place of a store
  --help           this text; -h for short`;

await runCommand("npm run screenshots -- --help", async () => {
  const { values, positionals } = parse(process.argv.slice(2));
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const executable = findBrowser();
  if (!executable) throw new UserError("There is no Chromium here; CHROME_PATH names one.");
  const folder = path.resolve(positionals[0] ?? path.join(repository, ".cache/screenshots"));
  const work = mkdtempSync(path.join(os.tmpdir(), "variorum-screenshots-"));
  try {
    const site = values.site ?? buildIn(work, values.versions);
    console.log(`${await takeScreenshots(site, folder, executable)} pictures in ${folder}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
});

function buildIn(work: string, versions = path.join(repository, "content/versions")): string {
  const [site, cache] = [path.join(work, "site"), path.join(work, "cache")];
  const folders = ["--versions", versions, "--output", site, "--cache", cache];
  const command = [path.join(repository, "scripts/code/run.mjs"), "build", ...folders, "--brief"];
  const { status } = spawnSync(process.execPath, command, { cwd: repository, stdio: "inherit" });
  if (status !== 0) throw new UserError("Without a site there are no pictures.");
  return site;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        versions: { type: "string" },
        site: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
