import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readArticleYml } from "../../store/settings/articleYml.ts";
import { replaceWhole } from "../../system/files/replaceWhole.ts";

/**
 * Writes to `article.yml` that the article is no longer watched, or is watched again, and leaves the rest unchanged.
 *
 * @returns what prevents it, if anything: then nothing was written
 */
export function writeTracking(into: string, id: string, tracking: "open" | "ended"): string | undefined {
  const file = path.join(into, ...id.split("/"), "article.yml");
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  // Only an ended article can be resumed.
  if (tracking === "open" && !/^tracking: *ended *$/m.test(before)) return undefined;
  const rest = before.replace(/^tracking:.*(?:\n|$)/m, "");
  const end = rest === "" || rest.endsWith("\n") ? "" : "\n";
  const after = tracking === "ended" ? `${rest}${end}tracking: ended\n` : rest;
  if (after === before) return undefined;
  const draft = readArticleYml("article.yml", () => ({ kind: "bytes", bytes: Buffer.from(after) }));
  const isRead = draft.kind === "settings" && draft.settings.tracking === (tracking === "ended" ? "ended" : undefined);
  if (!isRead) return `${file} cannot be added to; write there yourself: tracking: ${tracking}`;
  if (existsSync(path.dirname(file))) replaceWhole(file, after);
  return undefined;
}
