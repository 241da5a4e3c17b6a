import { createHash } from "node:crypto";
import type { ArticleFolder, SourceFolder, StoreListing } from "./listStore.ts";
import { type FileReader, fileOf } from "./store.ts";
import { maxYamlBytes } from "./yaml/readYamlFile.ts";

/**
 * SHA-256 of a store's listing and settings: ids, names of version files, and the bytes of each `article.yml` and
 * `source.yml`, which say what is withheld, and when each article was last checked. It reads no version files, and does not depend on the store's folder.
 */
export function storeDigest({ articles, sources }: StoreListing, readFile: FileReader): string {
  const hash = createHash("sha256");
  const settingsOf = (folder: ArticleFolder | SourceFolder, name: string): string => {
    const stored = readFile(fileOf(folder, name), maxYamlBytes);
    if (stored.kind === "unreadable") return stored.reason;
    return createHash("sha256").update(stored.bytes).digest("hex");
  };
  for (const folder of articles) {
    const settings = folder.articleYml ? settingsOf(folder, "article.yml") : null;
    hash.update(
      `${JSON.stringify([folder.id, folder.files, settings, ...(folder.withFacts ? [folder.withFacts] : []), ...(folder.checked ? [folder.checked] : [])])}\n`,
    );
  }
  for (const folder of sources) {
    const settings = folder.sourceYml ? settingsOf(folder, "source.yml") : null;
    hash.update(`${JSON.stringify([folder.id, settings])}\n`);
  }
  return hash.digest("hex");
}
