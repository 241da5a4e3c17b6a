import { existsSync } from "node:fs";
import path from "node:path";
import { readWatchFile, WatchFileError } from "../../capture/watch/readWatchFile.ts";
import type { Check } from "./check.ts";

/** What `npm run capture` watches, `content/watch.yml`, where there is one. A build does not read it. */
export const checkWatchFile: Check = async ({ content }, tally) => {
  const file = path.join(content, "watch.yml");
  if (!existsSync(file)) return;
  try {
    readWatchFile(file);
  } catch (error) {
    if (!(error instanceof WatchFileError)) throw error;
    tally.add(error.faults.map(({ line, reason }) => ({ severity: "refused", file, reason, ...(line && { line }) })));
  }
};
