import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { compareText } from "../../model/compareText.ts";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { UserError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import { addressKey } from "../ids/addressKey.ts";
import { articlePathOfUrl } from "../ids/articlePath.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { type DataFolder, historyName, openDataFolder, UnreadableFile } from "./dataFolder.ts";
import { historyRows } from "./historyRows.ts";
import { readWatches, type Watch } from "./watches.ts";

/** Imports the texts that an installation of changedetection.io has kept of the pages that it watches. */
export const changedetectionImporter: Importer = {
  name: "changedetection",
  summary: "data folders of changedetection.io, or their backups (.zip)",
  what: "FOLDER…",
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  for (const where of input.what) {
    const data = await openDataFolder(where);
    try {
      if (data.watches.length === 0)
        throw new UserError(
          `${where} is no data folder of changedetection.io: there is no ${historyName} in it, nor in a folder of it.`,
        );
      const watches = await readWatches(data, where, input.report);
      const articles = await articlesOf(data, watches, where, input);
      for (const [done, watch] of watches.entries()) {
        input.report.progress(`Reading ${where}`, done, watches.length);
        if (input.includes(watch.url ?? watch.folder)) yield* textsOf(data, watch, where, articles.get(watch), input);
      }
    } finally {
      data.close();
    }
  }
}

/**
 * Names for the second and further watches of one address: their texts are other parts of its page. The first watch is
 * the one with the earliest history, which stays the same when watches are added.
 */
async function articlesOf(
  data: DataFolder,
  watches: readonly Watch[],
  where: string,
  { report }: ImportInput,
): Promise<ReadonlyMap<Watch, string>> {
  const byAddress = new Map<string, Watch[]>();
  for (const watch of watches)
    if (watch.url !== undefined) {
      const key = addressKey(watch.url);
      byAddress.set(key, [...(byAddress.get(key) ?? []), watch]);
    }
  const names = new Map<Watch, string>();
  for (const same of byAddress.values()) {
    if (same.length === 1) continue;
    const dated: { readonly watch: Watch; readonly first: string }[] = [];
    for (const watch of same) dated.push({ watch, first: await firstIn(data, watch) });
    const [, ...others] = dated.sort(
      (a, b) => compareText(a.first, b.first) || compareText(a.watch.folder, b.watch.folder),
    );
    for (const { watch } of others) {
      names.set(watch, `${articlePathOfUrl(watch.url!)}-${path.posix.basename(watch.folder).slice(0, 8)}`);
      report.warn(
        `${where}/${watch.folder}`,
        `is another watch of ${watch.url}, so its texts are an article of their own`,
      );
    }
  }
  return names;
}

/** The first instant in a history; instants of equal length sort as texts. */
async function firstIn(data: DataFolder, { folder }: Watch): Promise<string> {
  for (const row of historyRows(await historyOf(data, folder).catch(() => "")))
    if (row.kind === "row") return row.captured;
  return "~";
}

async function historyOf(data: DataFolder, folder: string): Promise<string> {
  return (await data.read(path.posix.join(folder, historyName), maxVersionBytes)).toString("utf8");
}

async function* textsOf(
  data: DataFolder,
  { folder, url, title }: Watch,
  where: string,
  article: string | undefined,
  { report }: ImportInput,
): AsyncGenerator<ImportedCapture> {
  const files = new Set(data.list(folder));
  const named = new Set<string>();
  const history = path.posix.join(folder, historyName);
  let text: string;
  try {
    text = await historyOf(data, folder);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report.refuse(`${where}/${history}`, error.message);
    return;
  }
  const id = path.posix.basename(folder) || path.basename(where);
  for (const row of historyRows(text)) {
    const origin = `${where}/${history}:${row.line}`;
    if (row.kind === "refused") {
      report.refuse(origin, row.reason);
      continue;
    }
    const name = candidatesOf(row.name).find((candidate) => files.has(candidate));
    if (name !== undefined) named.add(name);
    const kind = noText(row.name);
    if (kind !== undefined) {
      report.passOver(kind, `${where}/${path.posix.join(folder, row.name)}`);
      continue;
    }
    try {
      if (name === undefined) throw new UnreadableFile("is not there any more");
      yield {
        origin,
        captured: row.captured,
        format: "text",
        body: await read(data, path.posix.join(folder, name)),
        ...(url !== undefined && { url }),
        ...(title !== undefined && { title }),
        ...(article !== undefined ? { article } : url === undefined && { article: id }),
      };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      report.refuse(origin, `${row.name}, the text of ${row.captured}, ${error.message}`);
    }
  }
  for (const name of files)
    if (!named.has(name) && /\.txt(?:\.br)?$/.test(name) && name !== historyName)
      report.passOver("texts that no row of a history names", `${where}/${path.posix.join(folder, name)}`);
}

/** Texts may have been compressed or decompressed without an update of the history. */
function candidatesOf(name: string): readonly string[] {
  return [name, name.endsWith(".br") ? name.slice(0, -".br".length) : `${name}.br`];
}

/** Why a file named by a history cannot be a text of a page; undefined if it may be one. */
function noText(name: string): string | undefined {
  if (/\.(?:png|jpe?g|webp|pdf)$/i.test(name)) return "screenshots and PDF";
  return /^(?:last-error\.txt|change-summary-.*|history.*\.txt|.*\.html(?:\.br)?|.*\.json)$/i.test(name)
    ? "files that are no text of a page"
    : undefined;
}

async function read(data: DataFolder, file: string): Promise<Buffer> {
  const bytes = await data.read(file, maxVersionBytes);
  const text = file.endsWith(".br") ? unpacked(bytes) : bytes;
  if (text.length === 0) throw new UnreadableFile("is empty");
  return text;
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: maxVersionBytes });
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableFile(
      isLarge
        ? `decompresses to more than ${maxVersionBytes / 1e6} MB`
        : `cannot be decompressed: ${(error as Error).message}`,
    );
  }
}
