import { type Dirent, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { compareText } from "../../model/compareText.ts";
import { folderFault } from "../../store/writing/folderFault.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { createWhole, removeDrafts } from "../../system/files/createWhole.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** Folder of the store that holds pages as captured: hidden, so no build reads it and nothing of it is published. */
export const keptPages = ".captured";

/** The folder of an article's pages. */
export function keptFolder(store: string, id: string): string {
  return path.join(store, keptPages, ...id.split("/"));
}

/** The name of the file of a page, by the digest that the front matter of its version has. */
export function keptName(digest: string): string {
  return `${digest}.html.gz`;
}

/** Bytes of a page, unpacked: pages saved with all their pictures are large. */
const mostBytes = 200_000_000;

/**
 * A page as captured.
 *
 * @throws {UnwritableVersion} where its file cannot be read or unpacked
 */
export function readKeptPage(store: string, id: string, digest: string): Buffer {
  const stored = readStoredFile(path.join(keptFolder(store, id), keptName(digest)), mostBytes);
  if (stored.kind === "unreadable") throw new UnwritableVersion(stored.reason);
  return unpackPage(stored.bytes);
}

/** @throws {UnwritableVersion} where it cannot be unpacked */
export function unpackPage(packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: mostBytes });
  } catch (error) {
    throw new UnwritableVersion(`cannot be unpacked: ${(error as Error).message}`);
  }
}

/** Digests of the pages that are kept of an article. */
export function keptDigests(store: string, id: string): Set<string> {
  return new Set(
    namesIn(keptFolder(store, id)).flatMap(({ name }) => /^([0-9a-f]{64})\.html\.gz$/.exec(name)?.[1] ?? []),
  );
}

/** Ids of the articles of which pages are kept, in order. Follows no link. */
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

/** Articles whose folders are remembered. */
const mostFolders = 5_000;

/**
 * Keeps web pages as captured, compressed, under the digest that the front matter of their versions has:
 * `.captured/gazette/budget/<digest>.html.gz`. One that is there is left as it is.
 */
export class PageKeeper {
  readonly #store: string;
  /** Why an article's pages cannot be kept, by its id. */
  readonly #faults = new Map<string, string | undefined>();

  constructor(store: string) {
    this.#store = store;
  }

  /**
   * @throws {UnwritableVersion} where its folder cannot be written to
   * @throws {NodeJS.ErrnoException} where the disk cannot
   */
  keep(id: string, digest: string, body: string | Uint8Array): void {
    const folder = keptFolder(this.#store, id);
    const fault = this.#faultOf(id, folder);
    if (fault !== undefined) throw new UnwritableVersion(fault);
    const file = path.join(folder, keptName(digest));
    // A text has no encoding any more, whatever it says of itself: the mark counts more.
    if (!existsSync(file)) createWhole(file, gzipSync(typeof body === "string" ? `\ufeff${body}` : body));
  }

  /** Looked for once; where there is none, the folder is made, and what a killed run left there removed. */
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
