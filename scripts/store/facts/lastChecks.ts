import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The day on which each article was last checked, by its id, from the state that captures keep beside the store
 * (docs/growing.md): lines of `key=value`, of which the latest counts. Empty if there are no captures. To the day, so
 * that builds render an article again because of it at most once a day.
 *
 * @param folder of the captures' state
 */
export function lastChecks(folder: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const name of namesIn(folder)) {
    if (!/\.\d{4}-\d\d\.txt$/.test(name)) continue;
    for (const line of readFileSync(path.join(folder, name), "utf8").split("\n")) {
      const [, article] = /\tarticle=([^\t]+)/.exec(line) ?? [];
      const [, day] = /\tchecked=(\d{4}-\d\d-\d\d)T/.exec(line) ?? [];
      if (article === undefined || day === undefined) continue;
      if (day > (days.get(article) ?? "")) days.set(article, day);
    }
  }
  return days;
}

/** The default folder of the captures' state for a store: `content/capture` for `content/versions`. */
export function stateBeside(store: string): string {
  return path.join(path.dirname(path.resolve(store)), "capture");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
