import type { Paragraph } from "../model/paragraph.ts";
import type { Label } from "./label.ts";

/** Nobody sees this change by reading: the words are the same, one of their links is not. */
export const link: Label = {
  name: "link",
  title: "Link",
  rule: "A paragraph reads as before, but one of its links leads elsewhere.",
  applies: ({ article, change, before, after }) =>
    change.rows.some(
      (row) =>
        (row.kind === "edited" || row.kind === "moved") &&
        differInTargets(
          article.paragraphs[before.paragraphs[row.before[0]]!]!,
          article.paragraphs[after.paragraphs[row.after[0]]!]!,
        ),
    ),
};

/** True where text and marks agree in everything but the target of a link. */
function differInTargets(before: Paragraph, after: Paragraph): boolean {
  const [ofBefore, ofAfter] = [before.marks ?? [], after.marks ?? []];
  if (before.text !== after.text || ofBefore.length !== ofAfter.length) return false;
  let differ = false;
  for (let k = 0; k < ofBefore.length; k++) {
    const [start, end, kind, target] = ofBefore[k]!;
    const [startAfter, endAfter, kindAfter, targetAfter] = ofAfter[k]!;
    if (start !== startAfter || end !== endAfter || kind !== kindAfter) return false;
    if (kind === "link" && target !== targetAfter) differ = true;
  }
  return differ;
}
