import { datesIn } from "./evidence/dates.ts";
import { type FoundNumber, numbersIn } from "./evidence/numbers.ts";
import { type Edit, isShort, type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import { overlapping, type Span } from "./evidence/spans.ts";
import type { Label } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/**
 * A number gave way to another at the same place: `12 people` → `31 people`, `19%` → `25%`, `Twelve` → `Thirty-one`.
 * A number that was only added, only removed, written otherwise (`1200` → `1,200`, `ten` → `10`) or put elsewhere is
 * not this label's, and one that belongs to a date is `date`'s.
 */
export const number: Label = {
  name: "number",
  title: "Number",
  rule: "A number or amount was replaced by another one.",
  applies: (context) => {
    const lists = wordListsOf(context);
    const [numbers, dates] = [numbersIn(lists), datesIn(lists)];
    return passagesOf(context).some((passage) => {
      const found = passage.edits.flatMap((edit) => replacedNumbers(passage, edit, numbers) ?? []);
      if (found.length === 0) return false;
      const [datesBefore, datesAfter] = [dates(passage.before), dates(passage.after)];
      return found.some(
        ({ edit, before, after }) =>
          before.some(({ span }) => !isIn(datesBefore, span, edit.before[0])) &&
          after.some(({ span }) => !isIn(datesAfter, span, edit.after[0])),
      );
    });
  },
};

interface Replaced {
  readonly edit: Edit;
  readonly before: readonly FoundNumber[];
  readonly after: readonly FoundNumber[];
}

function replacedNumbers(passage: Passage, edit: Edit, find: (text: string) => FoundNumber[]): Replaced | undefined {
  if (!isShort(edit)) return undefined;
  const [deleted, inserted] = textsOf(passage, edit);
  if (deleted === "" || inserted === "") return undefined;
  const [ofBefore, ofAfter] = [find(deleted), find(inserted)];
  const before = ofBefore.filter(({ value }) => !ofAfter.some((other) => other.value === value));
  const after = ofAfter.filter(({ value }) => !ofBefore.some((other) => other.value === value));
  return before.length > 0 && after.length > 0 ? { edit, before, after } : undefined;
}

function isIn(dates: readonly Span[], [start, end]: Span, offset: number): boolean {
  return overlapping(dates, [start + offset, end + offset]).length > 0;
}
