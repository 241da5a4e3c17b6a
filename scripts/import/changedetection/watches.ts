import path from "node:path";
import { webUrl } from "../../store/yaml/webUrl.ts";
import type { ImportReport } from "../importer.ts";
import type { DataFolder } from "./dataFolder.ts";

/** A watched page. */
export interface Watch {
  /** Folder that holds its texts. */
  readonly folder: string;
  readonly url?: string;
  readonly title?: string;
}

/** Maximum size in bytes of a settings file, which in old installations holds all watches. */
const mostBytes = 50_000_000;

/**
 * Reads the watches of an installation with their addresses and titles: from `watch.json` in each folder or, in older
 * installations, from `url-watches.json` beside the folders.
 */
export async function readWatches(data: DataFolder, name: string, report: ImportReport): Promise<Watch[]> {
  const tables = new Map<string, ReadonlyMap<string, unknown>>();
  const watches: Watch[] = [];
  for (const folder of data.watches) {
    const base = path.posix.dirname(folder).replace(/^\.$/, "");
    if (!tables.has(base)) tables.set(base, await tableIn(data, base, name, report));
    const own = data.list(folder).includes("watch.json")
      ? await readJson(data, path.posix.join(folder, "watch.json"), name, report)
      : undefined;
    const known = own ?? tables.get(base)!.get(path.posix.basename(folder));
    watches.push({ folder, ...factsOf(known) });
  }
  return watches;
}

async function tableIn(
  data: DataFolder,
  base: string,
  name: string,
  report: ImportReport,
): Promise<ReadonlyMap<string, unknown>> {
  const file = path.posix.join(base, "url-watches.json");
  if (!data.list(base).includes("url-watches.json")) return new Map();
  const value = await readJson(data, file, name, report);
  const watching = (value as { readonly watching?: unknown } | undefined)?.watching;
  return new Map(typeof watching === "object" && watching !== null ? Object.entries(watching) : []);
}

async function readJson(data: DataFolder, file: string, name: string, report: ImportReport): Promise<unknown> {
  try {
    return JSON.parse((await data.read(file, mostBytes)).toString("utf8").replace(/^\ufeff/, ""));
  } catch (error) {
    report.warn(`${name}/${file}`, `cannot be read, so addresses are missing: ${(error as Error).message}`);
    return undefined;
  }
}

function factsOf(value: unknown): Pick<Watch, "url" | "title"> {
  if (typeof value !== "object" || value === null) return {};
  const { url, title, page_title: pageTitle } = value as Readonly<Record<string, unknown>>;
  // The prefix `source:` selects a page's source instead of its text.
  const address = typeof url === "string" ? webUrl(url.trim().replace(/^source:/i, "")) : undefined;
  const named = [title, pageTitle].find((text) => typeof text === "string" && text.trim() !== "");
  return { ...(address !== undefined && { url: address }), ...(named !== undefined && { title: named as string }) };
}
