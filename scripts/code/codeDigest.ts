import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { compareText } from "../model/compareText.ts";
import { contentHash } from "../system/contentHash.ts";
import { codeFolders } from "./codeFolders.ts";
import { repository } from "./repository.ts";

/** Code that affects a site. The lock file stands for the installed packages. */
const codeFiles = [
  ".eleventy.ts",
  ".eleventyignore",
  "variorum.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Scripts that no build runs: benchmarks, preview, tests, hosts, the making of fonts. Any other script may affect a site. */
const notCode = new Set([
  "scripts/bench",
  "scripts/bench.ts",
  "scripts/browser",
  "scripts/fonts.ts",
  "scripts/hosts/netlify-cache",
  "scripts/hosts/netlify-skip.sh",
  "scripts/mutate.ts",
  "scripts/mutation",
  "scripts/preview",
  "scripts/screenshots.ts",
  "scripts/typeface",
]);

/** Versions of Node, and of its libraries that compare, segment and compress text. */
const { icu, unicode, v8 } = process.versions;
const runtime = JSON.stringify([process.version, icu, unicode, v8]);

/**
 * A digest of the code, the templates, the packages and the release of Node. Symbolic links count as their targets.
 *
 * @returns 64 hexadecimal digits
 */
export function codeDigest(root: string = repository): string {
  const pages = namesIn(root, "content").filter((name) => name.endsWith(".njk") && kindOf(root, name) === "file");
  const names = [...codeFiles, ...pages, ...codeFolders, "extensions"];
  const files = names.flatMap((name) => filesAt(root, name, [])).sort(compareText);
  return contentHash(runtime, ...files.flatMap((name) => [name, contentHash(readFileSync(path.join(root, name)))]));
}

/**
 * The file with this name, or all files below the folder with this name.
 *
 * @param within real paths of the enclosing folders, because a link may lead back to one
 */
function filesAt(root: string, name: string, within: readonly string[]): string[] {
  const kind = kindOf(root, name);
  if (kind === "file") return [name];
  if (kind !== "folder") return [];
  const real = realpathSync(path.join(root, name));
  if (within.includes(real)) return [];
  return namesIn(root, name).flatMap((below) => filesAt(root, below, [...within, real]));
}

function kindOf(root: string, name: string): "file" | "folder" | undefined {
  if (notCode.has(name)) return undefined;
  const status = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (status?.isDirectory()) return "folder";
  return status?.isFile() ? "file" : undefined;
}

function namesIn(root: string, folder: string): string[] {
  const absolute = path.join(root, folder);
  return existsSync(absolute) ? readdirSync(absolute).map((name) => `${folder}/${name}`) : [];
}
