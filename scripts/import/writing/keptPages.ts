import { type Dirent, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { compareText } from "../../model/compareText.ts";
import { folderFault } from "../../store/writing/folderFault.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { createWhole, removeDrafts } from "../../system/files/createWhole.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** Folder of the store that holds pages as captured: hidden, so that no build reads or publishes it. */
export const keptPages = ".captured";

/** The folder of an article's pages. */
export function keptFolder(store: string, id: string): string {
  return path.join(store, keptPages, ...id.split("/"));
}

/** The file name of a page, by the digest in the front matter of its version. */
export function keptName(digest: string): string {
  return `${digest}.html.gz`;
}

/** Maximum size of a page in bytes, decompressed: pages saved with all their images are large. */
const mostBytes = 200_000_000;

/**
 * Reads a page as captured.
 *
 * @throws {UnwritableVersion} if its file cannot be read or decompressed
 */
export function readKeptPage(store: string, id: string, digest: string): Buffer {
  const stored = readStoredFile(path.join(keptFolder(store, id), keptName(digest)), mostBytes);
  if (stored.kind === "unreadable") throw new UnwritableVersion(stored.reason);
  return unpackPage(stored.bytes);
}

/** @throws {UnwritableVersion} if it cannot be decompressed */
export function unpackPage(packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    throw new UnwritableVersion(`cannot be decompressed: ${(error as Error).message}`);
  }
}

/** Digests of the kept pages of an article. */
export function keptDigests(store: string, id: string): Set<string> {
  return new Set(
    namesIn(keptFolder(store, id)).flatMap(({ name }) => /^([0-9a-f]{64})\.html\.gz$/.exec(name)?.[1] ?? []),
  );
}

/** Ids of the articles with kept pages, in order. Links are not followed. */
export function* keptArticles(store: string, id = ""): Generator<string> {
  const entries = namesIn(path.join(store, keptPages, id));
  if (id !== "" && entries.some((entry) => entry.isFile() && entry.name.endsWith(".html.gz"))) yield id;
  for (const entry of entries)
    if (entry.isDirectory()) yield* keptArticles(store, id === "" ? entry.name : `${id}/${entry.name}`);
}

function namesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Maximum number of article folders whose state is cached. */
const mostFolders = 5_000;

/**
 * Keeps web pages as captured, compressed, under the digest in the front matter of their versions:
 * `.captured/gazette/budget/<digest>.html.gz`. An existing file is left unchanged.
 */
export class PageKeeper {
  readonly #store: string;
  /** Why an article's pages cannot be kept, by its id. */
  readonly #faults = new Map<string, string | undefined>();

  constructor(store: string) {
    this.#store = store;
  }

  /**
   * @throws {UnwritableVersion} if its folder cannot be written to
   * @throws {NodeJS.ErrnoException} if the disk fails
   */
  keep(id: string, digest: string, body: string | Uint8Array): void {
    const folder = keptFolder(this.#store, id);
    const fault = this.#faultOf(id, folder);
    if (fault !== undefined) throw new UnwritableVersion(fault);
    const file = path.join(folder, keptName(digest));
    // A string is already decoded, whatever encoding it declares: the byte order mark takes precedence.
    if (!existsSync(file)) createWhole(file, gzipSync(typeof body === "string" ? `\ufeff${body}` : body));
  }

  /**
   * Checked once per article; a missing folder is created, and remnants of a killed run are removed from an existing
   * one.
   */
  #faultOf(id: string, folder: string): string | undefined {
    if (this.#faults.has(id)) return this.#faults.get(id);
    if (this.#faults.size >= mostFolders) this.#faults.clear();
    const fault = folderFault(this.#store, folder);
    if (fault === undefined) {
      mkdirSync(folder, { recursive: true });
      removeDrafts(folder, readdirSync(folder));
    }
    this.#faults.set(id, fault);
    return fault;
  }
}
