import { datesIn, mayTouchDate, sameDate } from "./evidence/dates.ts";
import { isShort, joinedEdits, type Passage, passagesOf } from "./evidence/passages.ts";
import { restated, type Statement } from "./evidence/restated.ts";
import { replaced, type Span } from "./evidence/spans.ts";
import type { Label, LabelContext, Pair } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/** Maximum gap in a date of which the rest was replaced, in UTF-16 units: 3月4日 → 4月14日. */
const insideDate = 2;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * A date was replaced by another in the same place: `4 March` → `14 April`, `on Monday` → `on Tuesday`, `in 2013` →
 * `in 2014`, `10.30am` → `11am`; or the sentence was rewritten around it and has another one of its kind (a day of the
 * week or of a month, a time, a year: `evidence/restated.ts`), and only one of that kind. Not a date that was only added,
 * removed, made more exact by a year, or written differently (`March 4th` → `4 March`); not `today`, which means another
 * day each day.
 */
export const date: Label = {
  name: "date",
  applies: (context) => pairOf(context) !== undefined,
  pair: pairOf,
};

function pairOf(context: LabelContext): Pair | undefined {
  const lists = wordListsOf(context);
  const [find, mayTouch] = [datesIn(lists), mayTouchDate(lists)];
  for (const passage of passagesOf(context)) {
    const found = replacedIn(passage, find, mayTouch) ?? restatedIn(passage, find);
    if (found) return [dateIn(passage.before, found[0]), dateIn(passage.after, found[1])];
  }
  return undefined;
}

/** A date without the full stop of its sentence: `14 April.`, but `11 a.m.` */
function dateIn(text: string, span: Span): string {
  return text.slice(...span).replace(/(?<=\p{L}{3}|\p{Nd}{4})[.,]$/u, "");
}

type FindDates = (text: string) => Span[];

type Spans = readonly [before: Span, after: Span];

function replacedIn(
  passage: Passage,
  find: FindDates,
  mayTouch: (text: string, range: Span) => boolean,
): Spans | undefined {
  const edits = joinedEdits(passage, insideDate).filter(
    (edit) =>
      isShort(edit) &&
      mayTouch(passage.before, edit.before) &&
      mayTouch(passage.after, edit.after) &&
      letterOrDigit.test(passage.before.slice(...edit.before)) &&
      letterOrDigit.test(passage.after.slice(...edit.after)),
  );
  return edits.length > 0 ? replaced({ ...passage, edits }, find, sameDate) : undefined;
}

function restatedIn(passage: Passage, find: FindDates): Spans | undefined {
  // In short edits, whatever corresponds is in the same place.
  if (passage.edits.every(isShort)) return undefined;
  const statements = (text: string): Statement[] =>
    find(text).map((span) => {
      const date = text.slice(...span);
      return { span, of: kindOf(date), value: sameDate(date) };
    });
  const before = statements(passage.before);
  if (before.length === 0) return undefined;
  const found = restated(passage, before, statements(passage.after), isOther);
  return found && [found[0].span, found[1].span];
}

function kindOf(date: string): string {
  if (!/\p{Nd}/u.test(date)) return "name";
  if (/^\p{Nd}+$/u.test(date)) return "year";
  return /\p{Nd}[:.]\p{Nd}{2}(?!\p{Nd}|[.]\p{Nd})|\p{Nd}\s?(?:[ap]\.?m|uhr|h\b|[時时点])/iu.test(date) ? "time" : "day";
}

/** Compares dates, ignoring a date made more or less exact: `4 March` does not differ from `4 March 2014`. */
function isOther(before: string, after: string): boolean {
  const [was, is] = [before.split(" "), after.split(" ")];
  return was.some((part) => !is.includes(part)) && is.some((part) => !was.includes(part));
}
