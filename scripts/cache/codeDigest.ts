import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../model/compareText.ts";
import { workKey } from "./workCache.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** What makes a site, beside the version files and the settings. */
const code = [".eleventy.ts", "package-lock.json", "content", "scripts", "templates"];
/** Input that is keyed by itself, and generated files. */
const notCode = new Set(["content/versions", "content/articles", "content/site.yml"]);

/**
 * A digest of the code, the templates, the packages and the release of Node, whose version of Unicode shows in words.
 *
 * @returns 64 hexadecimal digits
 */
export function codeDigest(root: string = repository): string {
  const files: string[] = [];
  const list = (name: string): void => {
    if (notCode.has(name)) return;
    const absolute = path.join(root, name);
    if (!existsSync(absolute)) return;
    const entries = readdirSync(absolute, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.isDirectory()) list(`${name}/${entry.name}`);
      else if (entry.isFile() && !notCode.has(`${name}/${entry.name}`)) files.push(`${name}/${entry.name}`);
    }
  };
  for (const name of code) {
    if (path.extname(name)) files.push(name);
    else list(name);
  }
  files.sort(compareText);
  const present = files.filter((name) => existsSync(path.join(root, name)));
  return workKey(process.version, ...present.flatMap((name) => [name, readFileSync(path.join(root, name))]));
}
