import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { factsName } from "./facts/factsName.ts";
import type { StoreListing } from "./listStore.ts";
import { type FileReader, fileOf } from "./store.ts";
import { maxVersionBytes } from "./versions/maxVersionBytes.ts";

/** Bytes after which other work gets a turn. */
const mostAtOnce = 4_000_000;

/**
 * SHA-256 of a whole store: the ids of its articles and sources, the names and bytes of all their files, and when each
 * article was last checked. Independent of
 * the store's folder. Reads every file, one at a time, while other work goes on.
 */
export async function storeDigest({ articles, sources }: StoreListing, readFile: FileReader): Promise<string> {
  const hash = createHash("sha256");
  let waiting = 0;
  for (const folder of articles) {
    const { files, withFacts = [], checked } = folder;
    if (checked !== undefined) hash.update(`${JSON.stringify({ checked })}\n`);
    await add(folder, [...(folder.articleYml ? ["article.yml"] : []), ...files, ...withFacts.map(factsName)]);
  }
  for (const folder of sources) await add(folder, folder.sourceYml ? ["source.yml"] : []);
  return hash.digest("hex");

  async function add(folder: { readonly id: string; readonly directory: string }, names: readonly string[]) {
    hash.update(`${JSON.stringify([folder.id, names])}\n`);
    for (const name of names) {
      const stored = readFile(fileOf(folder, name), maxVersionBytes);
      const size = stored.kind === "bytes" ? stored.bytes.length : 0;
      hash.update(`${JSON.stringify(stored.kind === "bytes" ? size : stored.reason)}\n`);
      if (stored.kind === "bytes") hash.update(stored.bytes);
      waiting += size + mostAtOnce / 200;
      if (waiting < mostAtOnce) continue;
      waiting = 0;
      await setImmediate();
    }
  }
}
