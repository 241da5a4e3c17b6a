import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { formatNames, isVersionFile } from "../formats/formatNames.ts";
import { compareText } from "../model/compareText.ts";
import type { Problem } from "../model/problem.ts";
import { readFactsNames } from "./facts/factsName.ts";
import { nameFault } from "./nameFault.ts";
import { passedOver } from "./passedOver.ts";
import { visible } from "./visible.ts";

export interface FolderListing {
  /** Names of the folders in it. */
  readonly folders: readonly string[];
  /** Names of the version files in it, ordered by code unit; empty if the article is refused. */
  readonly files: readonly string[];
  /** Names of the version files that have facts beside them. */
  readonly withFacts: readonly string[];
  readonly articleYml: boolean;
  readonly sourceYml: boolean;
  readonly problems: readonly Problem[];
}

/** What git and the desktops of macOS put into folders by themselves, and pages as captured that an import keeps. */
const ofTools = /^\.(?:git.*|DS_Store|_.*|editorconfig|captured)$/;

/** Lists one folder of the store. `id` is its path below the store, empty for the store itself. */
export function listFolder(root: string, id: string): FolderListing {
  const problems: Problem[] = [];
  const report = (severity: Problem["severity"], name: string, reason: string): void => {
    problems.push({ severity, file: join(root, id, visible(name)), reason });
  };
  const depth = id === "" ? 0 : id.split("/").length;
  const folders: string[] = [];
  const files = new Map<string, string>();
  const yamlFiles: string[] = [];
  let articleYml = false;
  let sourceYml = false;
  let isRefused = false;

  for (const entry of entriesOf(join(root, id), report)) {
    const { name } = entry;
    if (name.startsWith(".")) {
      if (!ofTools.test(name)) report("warning", name, "its name begins with a dot, so it is passed over; rename it");
      continue;
    }
    const fault = nameFault(name) ?? kindFault(entry);
    const meansArticleYml = /^article\.ya?ml$/i.test(name);
    if (depth > 1 && meansArticleYml && (fault || name !== "article.yml" || !entry.isFile())) {
      // It may say that the article is withheld, so skipping it could publish withheld text.
      report("refused", name, `the article is left out: ${fault ?? "its settings must be a file named article.yml"}`);
      isRefused = true;
    } else if (fault) report("refused", name, fault);
    else if (entry.isDirectory()) folders.push(name);
    else if (depth === 0 && name === "README.md") continue;
    else if (depth === 1 && name === "source.yml") sourceYml = true;
    else if (depth > 1 && meansArticleYml) articleYml = true;
    else if (depth > 1 && /\.ya?ml$/i.test(name)) yamlFiles.push(name);
    else if (!isVersionFile(name)) {
      const { severity, hint } = depth > 1 ? passedOver(name) : { severity: "warning" as const, hint: "" };
      report(severity, name, `is no version file (${formatNames()}) and is passed over${hint}`);
    } else if (depth < 2)
      report("refused", name, "a version file needs a folder for its article: <source>/<article>/<file>");
    else {
      const folded = name.normalize().toLowerCase();
      const twin = files.get(folded);
      if (twin === undefined) files.set(folded, name);
      else report("refused", name, `its name differs from "${twin}" in the case of letters alone; rename one`);
    }
  }
  if (articleYml && files.size === 0 && !isRefused)
    report("warning", "article.yml", "no version file stands beside it");
  const names = isRefused ? [] : [...files.values()];
  const { withFacts, faults } = readFactsNames(yamlFiles, names);
  if (!isRefused) for (const { name, reason } of faults) report("refused", name, reason);
  return {
    folders: foldersOfArticles(folders, names, report),
    files: names,
    withFacts,
    articleYml,
    sourceYml,
    problems,
  };
}

/** Without those that a browser saved a page's images and frames to: the frames are no articles. */
function foldersOfArticles(
  folders: readonly string[],
  files: readonly string[],
  report: (severity: "warning", name: string, reason: string) => void,
): string[] {
  const pages = new Map(files.map((name) => [name.slice(0, name.lastIndexOf(".")), name]));
  return folders.filter((name) => {
    const page = pages.get(name.replace(/[_-][A-Za-z]+$|\.files$/, ""));
    if (!page || !/(?:[_-](?:files|Dateien|fichiers|archivos|bestanden|filer|file|arquivos)|\.files)$/i.test(name))
      return true;
    report("warning", name, `holds what "${page}" brought along when it was saved, and is passed over`);
    return false;
  });
}

function entriesOf(directory: string, report: (severity: "refused", name: string, reason: string) => void): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    report("refused", "", `the folder cannot be read: ${(error as Error).message}`);
    return [];
  }
}

/** Only files and folders are opened: a link may lead out of the store, a FIFO blocks for ever. */
function kindFault(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return "is a symbolic link; put the file or folder itself here";
  return entry.isFile() || entry.isDirectory() ? undefined : "is no file and no folder (a pipe, socket or device)";
}
