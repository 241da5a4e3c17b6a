import type { Row } from "../model/change.ts";
import type { Paragraph } from "../model/paragraph.ts";
import { type AlignOptions, alignParagraphs } from "./paragraphs/alignParagraphs.ts";

/**
 * The rows of a change: what became of each paragraph from one version of a text to the next, with the runs of words
 * kept, deleted and inserted.
 *
 * @param before the older version's paragraphs in reading order, as plain texts or with type and marks
 * @param after the newer version's
 * @returns rows in reading order of the page; each position of either side is in exactly one. See `alignParagraphs()`
 *   for the method, the laws and the cost.
 */
export function compareVersions(
  before: readonly (string | Paragraph)[],
  after: readonly (string | Paragraph)[],
  options?: AlignOptions,
): Row[] {
  return alignParagraphs(before.map(paragraphOf), after.map(paragraphOf), options);
}

function paragraphOf(paragraph: string | Paragraph): Paragraph {
  return typeof paragraph === "string" ? { text: paragraph } : paragraph;
}
