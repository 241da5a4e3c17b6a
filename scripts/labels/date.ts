import { datesIn, sameDate } from "./evidence/dates.ts";
import { isShort, joinedEdits, passagesOf } from "./evidence/passages.ts";
import { replaced } from "./evidence/spans.ts";
import type { Label } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/** UTF-16 units that may stay in a date of which the rest was replaced: 3月4日 → 4月14日. */
const insideDate = 2;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * A date gave way to another at the same place: `4 March` → `14 April`, `on Monday` → `on Tuesday`, `in 2013` →
 * `in 2014`, `10.30am` → `11am`. Not one that was only added, removed, made more exact by a year, or written otherwise
 * (`March 4th` → `4 March`); not `today`, which says another day each day.
 */
export const date: Label = {
  name: "date",
  title: "Date",
  rule: "A date, a day of the week or a time of day was replaced by another one.",
  applies: (context) => {
    const find = datesIn(wordListsOf(context));
    return passagesOf(context).some((passage) => {
      const edits = joinedEdits(passage, insideDate).filter(
        (edit) =>
          isShort(edit) &&
          letterOrDigit.test(passage.before.slice(...edit.before)) &&
          letterOrDigit.test(passage.after.slice(...edit.after)),
      );
      return edits.length > 0 && replaced({ ...passage, edits }, find, sameDate);
    });
  },
};
