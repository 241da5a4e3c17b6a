import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { compareText } from "../../model/compareText.ts";
import { UsageError } from "../../system/userError.ts";
import { bodyFormatOf } from "../bodyFormatOf.ts";
import type { ImportInput } from "../importer.ts";
import { isMhtml } from "./mhtml.ts";

/** Names that browsers give to the folder of a page's images and styles, in their users' languages. */
const besides =
  /(?:_files|\.files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki|_soubory|-filer|_tiedostot|_file|_elemei|_dosyalar)$/;

/**
 * The files below folders that could be saved pages, ordered by name, with paths as typed. Other files are counted and
 * named; the folder of images beside a page is skipped as a whole. Links are not followed.
 */
export function* listSavedFiles({ what, includes, report }: ImportInput): Generator<string> {
  for (const where of what) {
    const status = statSync(where, { throwIfNoEntry: false });
    if (!status) throw new UsageError(`There is no file or folder "${where}".`);
    if (status.isDirectory()) yield* below(where, "", includes, report);
    else if (isPageName(where)) yield where;
    else report.passOver("no pages by their names", where);
  }
}

function* below(
  root: string,
  folder: string,
  includes: ImportInput["includes"],
  report: ImportInput["report"],
): Generator<string> {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) =>
    compareText(a.name, b.name),
  );
  const pages = new Set(
    entries.flatMap(({ name }) => (bodyFormatOf(name) === "html" ? [path.parse(name).name.toLowerCase()] : [])),
  );
  for (const entry of entries) {
    const inside = path.posix.join(folder, entry.name);
    const file = path.join(root, folder, entry.name);
    if (entry.name.startsWith(".")) report.passOver("hidden", file);
    else if (entry.isDirectory()) {
      const page = entry.name.replace(besides, "").toLowerCase();
      const isBeside = besides.test(entry.name) && pages.has(page);
      if (isBeside) report.passOver("folders beside a page", file);
      else yield* below(root, inside, includes, report);
    } else if (!entry.isFile()) report.passOver("links and devices", file);
    else if (includes(inside, isPageName(entry.name)) && isPageName(entry.name)) yield file;
    else if (!isPageName(entry.name)) report.passOver("no pages by their names", file);
  }
}

function isPageName(name: string): boolean {
  return bodyFormatOf(name) !== undefined || isMhtml(name);
}
