import type { Row } from "../model/change.ts";
import type { ViewedArticle } from "../page/articlePages.ts";
import { listedChanges } from "../page/listedChanges.ts";

/** Kinds of rows that mark a change, in order. */
export const changedRowKinds = [
  "added",
  "edited",
  "merged",
  "moved",
  "removed",
  "split",
] as const satisfies Row["kind"][];
export type ChangedRowKind = (typeof changedRowKinds)[number];

/** Number of rows of each kind, in the order of `changedRowKinds`; a kind without rows is absent. */
export type RowCounts = Readonly<Partial<Record<ChangedRowKind, number>>>;

/**
 * Facts of one change: the values by which lists sort, select and sum without reading the change itself. The facts of all
 * changes are held in memory, so they are few and small. A new fact is a line here, one in changeFacts()
 * and one in `scripts/shards/shardManifestSchema.ts`.
 */
export interface ChangeFacts {
  /** As in `Change`: the number of the after version. */
  readonly n: number;
  /** Instant of the after version. */
  readonly captured: string;
  /** Path of its permalink, with the anchor, without the base path. */
  readonly url: string;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** Names of labels, in the order of the registry. */
  readonly labels: readonly string[];
  readonly rows: RowCounts;
  /** Addresses of the saved searches that find it; absent for none. */
  readonly searches?: readonly string[];
}

/**
 * The facts of an article's changes, in their order; of those of its text, see `listedChanges()`.
 *
 * @param searches of savedSearchesOf()
 */
export function changeFacts(
  { article, changes, permalinks }: ViewedArticle,
  searches: readonly (readonly string[])[] = [],
): ChangeFacts[] {
  return listedChanges({ changes, permalinks }).map(({ change, url }, index) => {
    const { n, after, wordsAdded, wordsRemoved, labels, rows } = change;
    return {
      n,
      captured: article.versions[after]!.captured,
      url,
      wordsAdded,
      wordsRemoved,
      labels,
      rows: rowCounts(rows),
      ...(searches[index]?.length && { searches: searches[index] }),
    };
  });
}

function rowCounts(rows: readonly Row[]): RowCounts {
  const counted = changedRowKinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
