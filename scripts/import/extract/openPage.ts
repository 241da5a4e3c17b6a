import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { versionOnDisk } from "../../store/writing/versionOnDisk.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { UsageError, UserError } from "../../system/userError.ts";
import { readSavedFile, savedBody } from "../files/readSavedFile.ts";
import { ArticleIds } from "../ids/articleIds.ts";
import { keptDigests, keptFolder, keptName, keptPages, readKeptPage, unpackPage } from "../writing/keptPages.ts";
import { fetchPage } from "./fetchPage.ts";

/** A page to inspect. */
export interface OpenedPage {
  readonly body: string | Uint8Array;
  /** The article that it probably belongs to: by its location in the store, otherwise by its address. */
  readonly id?: string;
  /** HTTP status, if the page was requested. */
  readonly status?: number;
}

const mostBytes = 200_000_000;

/**
 * Opens a web page by its address or its file: a saved page, a file of a store, or a page kept by an import. For an
 * imported version, opens the page that was kept.
 *
 * @param store the store whose articles it may belong to
 * @throws {UsageError} if there is no such page
 * @throws {UserError} if it cannot be read
 */
export async function openPage(where: string, store: string): Promise<OpenedPage> {
  if (/^https?:\/\//i.test(where)) {
    if (!URL.canParse(where)) throw new UsageError(`"${where}" is no address.`);
    const { url, status, body } = await fetchPage(where);
    return { body, status, id: idOf(url) };
  }
  const status = statSync(where, { throwIfNoEntry: false });
  if (!status?.isFile())
    throw new UsageError(`There is no file "${where}"; an address begins with https:// or http://.`);
  if (status.size > mostBytes) throw new UserError(`${where} is larger than ${mostBytes / 1e6} MB.`);
  const idOfPlace = idInStore(where, store);
  const version = idOfPlace === undefined ? undefined : versionOnDisk(path.dirname(where), path.basename(where));
  const digest = version?.meta.digest;
  if (idOfPlace !== undefined && digest !== undefined) {
    if (!keptDigests(store, idOfPlace).has(digest))
      throw new UsageError(`The page of ${where} was not kept; npm run import -- … --keep-html keeps it.`);
    return { body: readKept(store, idOfPlace, digest), id: idOfPlace };
  }
  const isPacked = /\.html\.gz$/i.test(where);
  const bytes = isPacked ? unpacked(where) : readFileSync(where);
  const name = isPacked ? where.replace(/\.gz$/i, "") : where;
  const saved = savedBody(name, bytes);
  if (saved?.format !== "html") throw new UsageError(`${where} is no web page (.html, .mhtml, .html.gz).`);
  const { url } = readSavedFile(name, bytes) ?? {};
  const id = idOfPlace ?? (url === undefined ? undefined : idOf(url));
  return { body: saved.body, ...(id !== undefined && { id }) };
}

function unpacked(file: string): Buffer {
  return orUserError(file, () => unpackPage(readFileSync(file)));
}

function readKept(store: string, id: string, digest: string): Buffer {
  return orUserError(path.join(keptFolder(store, id), keptName(digest)), () => readKeptPage(store, id, digest));
}

function orUserError<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnwritableVersion) throw new UserError(`${file} ${error.message}`);
    throw error;
  }
}

function idOf(url: string): string {
  return new ArticleIds({}, () => []).idOf({ url });
}

/** The id of the article whose folder contains a file of the store. */
function idInStore(file: string, store: string): string | undefined {
  const segments = path.relative(path.resolve(store), path.resolve(file)).split(path.sep).slice(0, -1);
  if (segments[0] === keptPages) segments.shift();
  return segments.length < 2 || segments[0] === ".." || path.isAbsolute(segments[0]!) ? undefined : segments.join("/");
}
