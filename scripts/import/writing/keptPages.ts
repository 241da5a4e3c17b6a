import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { folderFault } from "../../store/writing/folderFault.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { createWhole, removeDrafts } from "../../system/files/createWhole.ts";

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
    if (!existsSync(file)) createWhole(file, gzipSync(body));
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
