import type { RecordContent, WordKind } from "../../../scripts/search/records/recordContent.ts";
import { gapMark, touches } from "../../../scripts/search/records/searchWords.ts";

/** A stretch of words of one kind, and in it the pieces that were searched for. */
export interface Stretch {
  readonly kind: WordKind;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

export interface ShownPassage {
  /** What the passage is of; `same` in a text. */
  readonly kind: WordKind;
  readonly headline: boolean;
  readonly stretches: readonly Stretch[];
}

/** Words shown of one passage, and how many of them stand before the first marked one. */
const mostWords = 44;
const lead = 12;

/**
 * The passages to show of a record: both sides of the first places that hold a marked word, or of its first places
 * where only the title matched.
 *
 * @param marks numbers of words, in the order of the content
 * @param most places shown
 * @returns the passages, and how many further places hold a marked word
 */
export function shownPlaces(
  { places }: RecordContent,
  marks: ReadonlySet<number>,
  most = 3,
): { passages: ShownPassage[]; more: number } {
  let at = 0;
  const numbered = places.map((place) => {
    const passages = place.passages.map((passage) => {
      const first = at;
      at += passage.words.length;
      const marked = passage.words.map((_, k) => marks.has(first + k));
      return { words: passage.words.map(([text, kind], k) => ({ text, kind, marked: marked[k]! })) };
    });
    return { headline: place.headline === true, passages };
  });
  const hit = numbered.filter(({ passages }) => passages.some(({ words }) => words.some((word) => word.marked)));
  const shown = (hit.length > 0 ? hit : numbered).slice(0, most);
  return {
    passages: shown.flatMap(({ headline, passages }) =>
      passages.map(({ words }) => ({
        kind: words.find((word) => word.kind !== "same")?.kind ?? "same",
        headline,
        stretches: stretches(words),
      })),
    ),
    more: Math.max(0, hit.length - most),
  };
}

interface Word {
  readonly text: string;
  readonly kind: WordKind;
  readonly marked: boolean;
}

function stretches(all: readonly Word[]): Stretch[] {
  const marked = all.findIndex((word) => word.marked);
  const changed = all.findIndex((word) => word.kind !== "same");
  const first = Math.max(marked >= 0 ? marked : changed, 0);
  const start = all.length > mostWords ? Math.max(0, Math.min(first - lead, all.length - mostWords)) : 0;
  const words = all.slice(start, start + mostWords);
  const result: { kind: WordKind; pieces: { text: string; marked: boolean }[] }[] = [];
  const add = (kind: WordKind, isMarked: boolean, text: string) => {
    let stretch = result.at(-1);
    if (stretch?.kind !== kind) {
      stretch = { kind, pieces: [] };
      result.push(stretch);
    }
    const piece = stretch.pieces.at(-1);
    if (piece?.marked === isMarked) piece.text += text;
    else stretch.pieces.push({ text, marked: isMarked });
  };
  if (start > 0) add("same", false, "… ");
  words.forEach((word, k) => {
    const last = words[k - 1];
    // The space between two words belongs to what both have in common.
    if (last && !touches(last.text, word.text))
      add(last.kind === word.kind ? word.kind : "same", last.marked && word.marked, " ");
    add(word.kind, word.marked, word.text.replaceAll(gapMark, " "));
  });
  if (start + words.length < all.length) add("same", false, " …");
  return result;
}
