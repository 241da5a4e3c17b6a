import { mkdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { createWhole } from "../../system/files/createWhole.ts";

/** Folder of the store that holds pages as captured: hidden, so no build reads it and nothing of it is published. */
export const keptPages = ".captured";

/**
 * Keeps a web page as captured, compressed, under the digest that the front matter of its version tells:
 * `.captured/gazette/budget/<digest>.html.gz`. One that is there is left as it is.
 *
 * @param into the store
 */
export function keepPage(into: string, id: string, digest: string, body: string | Uint8Array): void {
  const folder = path.join(into, keptPages, ...id.split("/"));
  mkdirSync(folder, { recursive: true });
  createWhole(path.join(folder, `${digest}.html.gz`), gzipSync(body));
}
