import type { Piece } from "../../words/comparePieces.ts";
import type { EntriesOfSides } from "./namedPairs.ts";

/**
 * Two paragraphs cut around the name that both have as entries, so that it stays unmarked between the numbers in front of
 * it and behind it: `[-2][+1]. East Vale [-388][+455]`. Undefined for all others.
 */
export function piecesOfEntry(
  before: string,
  after: string,
  entries: EntriesOfSides,
  [b, a]: readonly [before: number, after: number],
): readonly Piece[] | undefined {
  const entry = entries.before.at(b);
  if (!entry) return undefined;
  const other = entries.after.at(a);
  if (entry.name !== other?.name || entry.shape !== other.shape) return undefined;
  // Elsewhere the words in front of the first sign are as likely the beginning of a sentence.
  if (!/^(?:numbered|timed)|[:：|]$/.test(entry.shape)) return undefined;
  const [end, otherEnd] = [entry.start + entry.name.length, other.start + other.name.length];
  return [
    [before.slice(0, entry.start), after.slice(0, other.start)],
    [entry.name, other.name],
    [before.slice(end), after.slice(otherEnd)],
  ];
}
