import { createHash } from "node:crypto";
import type { VersionMeta } from "../versions/versionMeta.ts";

/** The facts that extraction takes from a page besides its text. */
export type ExtractedFacts = Partial<Pick<VersionMeta, "title" | "byline" | "published" | "lang">>;

/**
 * A mark of the text and facts that a version file takes from a page: 16 hex digits that no longer match once somebody
 * edits any of them. White space around the text is ignored.
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
