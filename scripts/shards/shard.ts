import { createHash } from "node:crypto";

/** The articles of one shard, in their order. */
export function articlesOfShard<T extends { readonly id: string }>(
  articles: readonly T[],
  { index, of }: { readonly index: number; readonly of: number },
): T[] {
  return articles.filter(({ id }) => shardOfArticle(id, of) === index);
}

/**
 * The number of an article's shard, from 1 to `of`: a function of its id alone, so that machines need no coordination, and
 * an article stays in its shard when others are added or removed.
 */
export function shardOfArticle(id: string, of: number): number {
  return (createHash("sha256").update(id).digest().readUInt32BE(0) % of) + 1;
}
