import { createHash } from "node:crypto";
import type { VersionMeta } from "../versions/versionMeta.ts";

/** What extraction takes from a page besides its text. */
export type ExtractedFacts = Partial<Pick<VersionMeta, "title" | "byline" | "published" | "lang">>;

/**
 * A mark of what a version file holds of a page: 16 hex digits, another one as soon as somebody edits any of it. White space
 * around the text does not count.
 *
 * @param body the text below the front matter
 */
export function extractedMark({ title, byline, published, lang }: ExtractedFacts, body: string): string {
  const facts = [title, byline, published, lang].map((fact) => fact ?? null);
  return createHash("sha256")
    .update(JSON.stringify([...facts, body.trim()]))
    .digest("hex")
    .slice(0, 16);
}
