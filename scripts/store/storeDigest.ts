import { createHash } from "node:crypto";
import type { ArticleFolder, SourceFolder, StoreListing } from "./listStore.ts";
import { type FileReader, fileOf } from "./store.ts";
import { maxYamlBytes } from "./yaml/readYamlFile.ts";

/**
 * SHA-256 of what a store holds as it was listed, and of what its settings say: ids, names of version files, and the
 * bytes of each `article.yml` and `source.yml`, which tell what is withheld. Of version files it reads none, and the
 * folder that the store lies in makes no difference.
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
      `${JSON.stringify([folder.id, folder.files, settings, ...(folder.withFacts ? [folder.withFacts] : [])])}\n`,
    );
  }
  for (const folder of sources) {
    const settings = folder.sourceYml ? settingsOf(folder, "source.yml") : null;
    hash.update(`${JSON.stringify([folder.id, settings])}\n`);
  }
  return hash.digest("hex");
}
