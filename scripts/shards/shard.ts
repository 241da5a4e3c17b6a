import { createHash } from "node:crypto";

/** The articles of one shard, in their order. */
export function articlesOfShard<T extends { readonly id: string }>(
  articles: readonly T[],
  { index, of }: { readonly index: number; readonly of: number },
): T[] {
  return articles.filter(({ id }) => shardOfArticle(id, of) === index);
}

/**
 * Which of `of` shards an article belongs to, from 1: a function of its id alone, so that machines agree without
 * talking, and an article stays in its shard when others come and go.
 */
export function shardOfArticle(id: string, of: number): number {
  return (createHash("sha256").update(id).digest().readUInt32BE(0) % of) + 1;
}
