import { isAlone, type Matched } from "../matchMoved.ts";
import type { EntriesOfSides } from "./namedPairs.ts";

/**
 * Tells of two paragraphs whether they are entries of one list under different dates or times: `1 May: 120 cases` did
 * not become `6 May: 151 cases` in a list that shows the last five days. One that stands alone between two that stayed may
 * have got another time.
 */
export function areOtherEntries(
  entries: EntriesOfSides,
  anchored: Matched,
): (before: number, after: number) => boolean {
  return (b, a) => {
    const entry = entries.before.at(b);
    if (!entry?.time) return false;
    const other = entries.after.at(a);
    if (!other?.time || other.shape !== entry.shape || other.time === entry.time) return false;
    if (isAlone(anchored.before, b) && isAlone(anchored.after, a)) return false;
    return entries.before.isListed(b) && entries.after.isListed(a);
  };
}
