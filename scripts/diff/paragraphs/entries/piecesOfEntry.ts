import type { Piece } from "../../words/comparePieces.ts";
import { entryName } from "./entryName.ts";

/**
 * Two paragraphs cut around the name that both have as entries, so that it stays unmarked between the numbers in front of
 * it and behind it: `[-2][+1]. East Vale [-388][+455]`. One piece for all others.
 */
export function piecesOfEntry(before: string, after: string): readonly Piece[] {
  const [entry, other] = [entryName(before), entryName(after)];
  // Elsewhere the words in front of the first sign are as likely the beginning of a sentence.
  if (
    !entry ||
    !/^(?:numbered|timed)|[:：|]$/.test(entry.shape) ||
    entry.name !== other?.name ||
    entry.shape !== other.shape
  )
    return [[before, after]];
  const [end, otherEnd] = [entry.start + entry.name.length, other.start + other.name.length];
  return [
    [before.slice(0, entry.start), after.slice(0, other.start)],
    [entry.name, other.name],
    [before.slice(end), after.slice(otherEnd)],
  ];
}
