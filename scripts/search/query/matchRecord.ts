import type { Run } from "../../model/run.ts";
import { changedWords, type Side, type SideWord } from "../words/changedWords.ts";
import type { Clause, Query, Term } from "./parseQuery.ts";

/** Where a search looks: words that changes added or removed, newest texts, or everywhere. */
export type In = "" | "added" | "removed" | "text";

/** What of a record the matcher needs: a change by its places, or an article by its newest text. */
export interface MatchedRecord {
  readonly kind: "change" | "article";
  /** BCP 47; absent where unknown. */
  readonly lang?: string;
  readonly places: readonly Place[];
}

/** A title, a byline, or a row, in runs; a phrase never reaches from one place into the next. */
export interface Place {
  /** Absent in a row. */
  readonly of?: "title" | "byline";
  readonly runs: readonly Run[];
}

/** Something found: offsets in the text before or after, of the place with this number. */
export interface Hit {
  readonly place: number;
  readonly side: "before" | "after";
  readonly start: number;
  readonly end: number;
}

/**
 * Decides whether a record answers a query. The one place that does: the search page asks it of records that the index
 * proposes, a build of every record.
 *
 * - in `added`, a term is found in the text after where at least one of its words changed; in `removed`, in the text
 *   before; in `text`, anywhere in an article's newest text; in `""`, in any of these;
 * - every clause must be met, and the laws of sets hold: `a b` finds what both `a` and `b` find, `a OR b` what either
 *   finds, `a -b` what `a` finds without what `b` finds.
 *
 * Linear in the record, for each term.
 *
 * @returns what was found, in the order of the record; empty for a query of exclusions alone; undefined for no match
 */
export function matchRecord(query: Query, record: MatchedRecord, where: In): Hit[] | undefined {
  const isText = record.kind === "article";
  if (where !== "" && isText !== (where === "text")) return undefined;
  const sides: { place: number; side: Hit["side"]; words: readonly SideWord[] }[] = [];
  record.places.forEach(({ runs }, place) => {
    const { before, after } = changedWords(runs, record.lang);
    const add = (side: Hit["side"], { words }: Side) => words.length > 0 && sides.push({ place, side, words });
    if (!isText && where !== "added") add("before", before);
    if (where !== "removed") add("after", after);
  });
  const hits: Hit[] = [];
  for (const clause of query.clauses) {
    const found = hitsOf(clause);
    if (found.length > 0 === clause.not) return undefined;
    for (const hit of found) hits.push(hit);
  }
  return hits.sort(
    (a, b) => a.place - b.place || (a.side === b.side ? a.start - b.start : a.side === "before" ? -1 : 1),
  );

  function hitsOf({ terms }: Clause): Hit[] {
    return terms.flatMap((term) =>
      sides.flatMap(({ place, side, words }) =>
        startsOf(term, words, isText).map((k) => ({
          place,
          side,
          start: words[k]!.start,
          end: words[k + term.words.length - 1]!.end,
        })),
      ),
    );
  }
}

/** Whether a record answers a query: `matchRecord` without what it found. */
export function matches(query: Query, record: MatchedRecord, where: In): boolean {
  return matchRecord(query, record, where) !== undefined;
}

/** The numbers of the words at which a term begins, with at least one of its words changed, or `any`. */
function startsOf({ words: wanted }: Term, words: readonly SideWord[], any: boolean): number[] {
  const starts: number[] = [];
  for (let k = 0; k + wanted.length <= words.length; k++) {
    let isChanged = any;
    let n = 0;
    for (; n < wanted.length; n++) {
      const word = words[k + n]!;
      if (!wanted[n]!.includes(word.key) && (word.other === undefined || !wanted[n]!.includes(word.other))) break;
      isChanged ||= word.changed;
    }
    if (n === wanted.length && isChanged) starts.push(k);
  }
  return starts;
}
