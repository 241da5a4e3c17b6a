import { createHash } from "node:crypto";

/**
 * Which of `of` parts an article belongs to, from 1: a function of its id alone, so that machines agree without
 * talking, and an article stays in its part when others come and go.
 */
export function shardOfArticle(id: string, of: number): number {
  return (createHash("sha256").update(id).digest().readUInt32BE(0) % of) + 1;
}
