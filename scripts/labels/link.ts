import type { Paragraph } from "../model/paragraph.ts";
import type { Label } from "./label.ts";

/**
 * A change that readers cannot see: the words of a link are the same, its target is not. In an edited paragraph, a link is
 * recognized by its words, if they occur only once on each side. Not a link that was added or removed, nor an image.
 */
export const link: Label = {
  name: "link",
  applies: ({ article, change, before, after }) =>
    change.rows.some(
      (row) =>
        (row.kind === "edited" || row.kind === "moved") &&
        leadElsewhere(
          article.paragraphs[before.paragraphs[row.before[0]]!]!,
          article.paragraphs[after.paragraphs[row.after[0]]!]!,
        ),
    ),
};

interface Link {
  readonly words: string;
  readonly target: string | undefined;
}

function leadElsewhere(before: Paragraph, after: Paragraph): boolean {
  const [ofBefore, ofAfter] = [linksOf(before), linksOf(after)];
  if (ofBefore.length === 0 || ofAfter.length === 0) return false;
  const inOrder = ofBefore.length === ofAfter.length && ofBefore.every(({ words }, k) => words === ofAfter[k]!.words);
  if (inOrder) return ofBefore.some(({ target }, k) => target !== ofAfter[k]!.target);
  const [targetsBefore, targetsAfter] = [byWords(ofBefore), byWords(ofAfter)];
  return [...targetsBefore].some(([words, target]) => {
    const is = targetsAfter.get(words);
    return target !== undefined && is !== undefined && is !== target;
  });
}

function linksOf({ text, marks = [] }: Paragraph): Link[] {
  return marks
    .filter(([, , kind]) => kind === "link")
    .map(([start, end, , target]) => ({ words: text.slice(start, end), target }));
}

/** The target of each link by its words; none for words that occur more than once. */
function byWords(links: readonly Link[]): Map<string, string | undefined> {
  const targets = new Map<string, string | undefined>();
  for (const { words, target } of links) targets.set(words, targets.has(words) ? undefined : target);
  return targets;
}
