import path from "node:path";
import { repository as ownRepository } from "../../code/repository.ts";
import { benchAddress } from "./benchAddress.ts";
import { type TimedRun, timedRun } from "./timedRun.ts";

/** Folders of a build, as named by its flags. */
export interface BuildFolders {
  readonly versions: string;
  readonly output: string;
  readonly cache: string;
}

export interface BuildRun extends TimedRun {
  readonly summary: {
    readonly articles: number;
    readonly versions: number;
    readonly files: number;
    readonly bytes: number;
    readonly rendered: number;
    readonly reused: number;
    /** Seconds by stage, from builds that report them. */
    readonly seconds?: Readonly<Record<string, number>>;
  };
}

/**
 * Runs the real command, as `npm run build` does, and reads its summary.
 *
 * @param flags further ones, such as `--no-search`
 * @param repository the checkout whose build runs
 */
export async function runBuild(
  { versions, output, cache }: BuildFolders,
  flags: readonly string[] = [],
  repository = ownRepository,
): Promise<BuildRun> {
  const command = [path.join(repository, "scripts/code/run.mjs"), "build"];
  const folders = ["--versions", versions, "--output", output, "--cache", cache];
  const run = await timedRun(
    process.execPath,
    [...command, ...folders, "--url", benchAddress, ...flags, "--json"],
    repository,
  );
  return { ...run, summary: JSON.parse(run.stdout.trimEnd().split("\n").at(-1)!) };
}
