import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../model/compareText.ts";
import { codeFolders } from "./codeFolders.ts";
import { workKey } from "./workCache.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Files that make a site, beside the version files and the settings. */
const codeFiles = [".eleventy.ts", "package-lock.json"];

/**
 * A digest of the code, the templates, the packages and the release of Node, whose version of Unicode shows in words.
 *
 * @returns 64 hexadecimal digits
 */
export function codeDigest(root: string = repository): string {
  const pages = namesIn(root, "content").filter((name) => name.endsWith(".njk") && isFile(root, name));
  const names = [...codeFiles, ...pages, ...codeFolders.flatMap((folder) => namesIn(root, folder))];
  const files = names.flatMap((name) => filesAt(root, name)).sort(compareText);
  return workKey(process.version, ...files.flatMap((name) => [name, workKey(readFileSync(path.join(root, name)))]));
}

/** The file of this name, or all files below the folder of this name. */
function filesAt(root: string, name: string): string[] {
  const status = lstatSync(path.join(root, name), { throwIfNoEntry: false });
  if (status?.isDirectory()) return namesIn(root, name).flatMap((below) => filesAt(root, below));
  return status?.isFile() ? [name] : [];
}

function isFile(root: string, name: string): boolean {
  return statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
}

function namesIn(root: string, folder: string): string[] {
  const absolute = path.join(root, folder);
  return existsSync(absolute) ? readdirSync(absolute).map((name) => `${folder}/${name}`) : [];
}
