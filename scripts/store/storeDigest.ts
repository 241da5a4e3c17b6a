import { createHash } from "node:crypto";
import path from "node:path";
import { readStoredFile } from "../system/files/readStoredFile.ts";
import type { StoreListing } from "./listStore.ts";
import { maxYamlBytes } from "./yaml/readYamlFile.ts";

/**
 * SHA-256 of what a store holds as it was listed, and of what its settings say: ids, names of version files, and the
 * bytes of each `article.yml` and `source.yml`, which tell what is withheld. Of version files it reads none, and the
 * folder that the store lies in makes no difference.
 */
export function storeDigest({ articles, sources }: StoreListing): string {
  const hash = createHash("sha256");
  const settingsOf = (directory: string, name: string): string => {
    const stored = readStoredFile(path.join(directory, name), maxYamlBytes);
    if (stored.kind === "unreadable") return stored.reason;
    return createHash("sha256").update(stored.bytes).digest("hex");
  };
  for (const { id, directory, files, articleYml } of articles)
    hash.update(`${JSON.stringify([id, files, articleYml ? settingsOf(directory, "article.yml") : null])}\n`);
  for (const { id, directory, sourceYml } of sources)
    hash.update(`${JSON.stringify([id, sourceYml ? settingsOf(directory, "source.yml") : null])}\n`);
  return hash.digest("hex");
}
