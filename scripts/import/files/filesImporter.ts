import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type CaptureTime, isoOf } from "../../store/yaml/captureTime.ts";
import { UsageError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { groupPages, type PageGroup, type PageToGroup } from "./groupPages.ts";
import { listSavedFiles } from "./listSavedFiles.ts";
import { readSavedFile, type SavedBody, type SavedPage, savedBody } from "./readSavedFile.ts";
import { type DayOrder, nameWithoutTime, timeInName } from "./timeInName.ts";

/** Maximum size of a file in bytes: pages saved with all their images are large. */
const mostBytes = 200_000_000;

/** Imports folders of pages saved by browsers, SingleFile and people. */
export const filesImporter: Importer = {
  name: "files",
  summary: "saved pages: .html, .mhtml, .md and .txt, in folders or named one by one",
  what: "FOLDER…",
  options: {
    "day-first": { type: "boolean", help: "3_4_2024 in a name is the third of April" },
    "month-first": { type: "boolean", help: "3_4_2024 in a name is the fourth of March" },
  },
  captures,
};

/** A file whose time is known, without its body. */
interface FoundPage extends PageToGroup {
  readonly file: string;
  readonly time: CaptureTime;
}

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report } = input;
  const found = findPages(input);
  const groups = groupPages(found);
  // By time, so that the pages of an article are yielded in the order in which they were seen.
  const inOrder = found
    .map((page, at) => ({ page, group: groups[at]! }))
    .sort((a, b) => a.page.time.ms - b.page.time.ms);
  for (const [done, { page, group }] of inOrder.entries()) {
    report.progress("Reading pages", done, inOrder.length);
    const saved = readFile(page.file, report, savedBody);
    if (saved) yield captureOf(page, saved, group);
  }
}

function findPages(input: ImportInput): FoundPage[] {
  const { report } = input;
  const order = orderOf(input);
  const found: FoundPage[] = [];
  for (const file of listSavedFiles(input)) {
    report.progress("Looking at files", 0, 1);
    const saved = readFile(file, report, readSavedFile);
    const time = saved && timeOf(file, saved, order, report);
    if (!time) continue;
    const { url, canonical, headline } = saved;
    const name = nameWithoutTime(path.basename(file));
    found.push({
      file,
      time,
      name,
      ...(url && { url }),
      ...(canonical && { canonical }),
      ...(headline && { headline }),
    });
  }
  return found;
}

function orderOf({ options }: ImportInput): DayOrder | undefined {
  if (options["day-first"] && options["month-first"])
    throw new UsageError("--day-first and --month-first cannot both be meant.");
  return options["day-first"] ? "day first" : options["month-first"] ? "month first" : undefined;
}

function readFile<T>(
  file: string,
  report: ImportInput["report"],
  read: (name: string, bytes: Uint8Array) => T | undefined,
): T | undefined {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) {
      report.refuse(file, `is larger than ${mostBytes / 1e6} MB`);
      return undefined;
    }
    const saved = read(file, readFileSync(file));
    if (!saved) report.refuse(file, "holds no page");
    return saved;
  } catch (error) {
    report.refuse(file, `cannot be read: ${(error as Error).message}`);
    return undefined;
  }
}

/** The time of a page: from the page itself, otherwise from the file's name, otherwise from the file system. */
function timeOf(
  file: string,
  { time }: SavedPage,
  order: DayOrder | undefined,
  report: ImportInput["report"],
): CaptureTime | undefined {
  if (time) return time;
  const named = timeInName(path.basename(file), order);
  switch (named.kind) {
    case "time":
      return named.time;
    case "ambiguous":
      report.refuse(file, `"${named.text}" may be read in two ways; say --day-first or --month-first`);
      return undefined;
    case "none": {
      const ms = Math.floor(statSync(file).mtimeMs / 1000) * 1000;
      const iso = isoOf(ms);
      report.warn(file, `tells no time of saving, so that of the file counts: ${iso}`);
      return { ms, iso };
    }
  }
}

function captureOf({ file, time, url }: FoundPage, { body, format }: SavedBody, group: PageGroup): ImportedCapture {
  const names =
    group.kind === "address"
      ? { url: url ?? group.address, articleUrl: group.address }
      : { article: group.headline.replace(/[/\\]/g, " ") };
  return { origin: file, captured: time.iso, format, body, ...names };
}
