import type { Paragraph } from "../../model/paragraph.ts";
import type { Version } from "../../model/version.ts";
import type { Draft } from "./draft.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/**
 * The versions of an article in their final form, and its distinct paragraphs in order of first appearance. A withheld
 * version keeps only its time and file name: no hash, which could confirm a guess at the text, and no paragraph that occurs
 * only in withheld versions.
 */
export function numberVersions(
  drafts: readonly Draft[],
  table: ParagraphTable,
): { versions: Version[]; paragraphs: Paragraph[] } {
  const places = new Map<number, number>();
  const paragraphs: Paragraph[] = [];
  const place = (index: number): number => {
    const known = places.get(index);
    if (known !== undefined) return known;
    const next = paragraphs.push(table.paragraphs[index] as Paragraph) - 1;
    places.set(index, next);
    return next;
  };
  const versions = drafts.map((draft, n): Version => {
    const { captured, file, sha256, seen, meta, withheld, hidden = [], outside } = draft;
    if (withheld) {
      const sightings = seen.map(({ captured, day, file }) => ({ captured, ...(day && { day }), file }));
      return {
        kind: "withheld",
        n,
        captured: captured.iso,
        ...(captured.day && { day: true }),
        file,
        seen: sightings,
        withheld,
        paragraphs: [],
        words: 0,
      };
    }
    return {
      kind: "text",
      n,
      captured: captured.iso,
      ...(captured.day && { day: true }),
      file,
      sha256,
      seen,
      ...meta,
      technical: meta.technical ?? false,
      paragraphs: draft.paragraphs.map(place),
      words: table.wordsOf(draft.paragraphs),
      ...(hidden.length > 0 && { hidden }),
      ...(outside && { outside }),
    };
  });
  return { versions, paragraphs };
}
