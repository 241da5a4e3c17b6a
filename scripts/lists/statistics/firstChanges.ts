import { compareInstants } from "../../model/compareInstants.ts";
import type { ArchivedArticle } from "../archive/archivedChange.ts";
import type { ArchiveFacts } from "../archive/archiveIndex.ts";

/** Seconds from an article's first version to its first change, for each article that changed. */
export function firstChanges({ changes }: Pick<ArchiveFacts, "changes">): number[] {
  const firsts = new Map<ArchivedArticle, string>();
  for (const { article, captured } of changes) {
    const known = firsts.get(article);
    if (known === undefined || compareInstants(captured, known) < 0) firsts.set(article, captured);
  }
  return [...firsts].flatMap(([{ summary }, captured]) =>
    summary.firstSeen ? [Math.max(0, (Date.parse(captured) - Date.parse(summary.firstSeen)) / 1000)] : [],
  );
}
