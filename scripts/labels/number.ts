import { normalizeQuiet } from "../diff/mod.ts";
import { datesIn } from "./evidence/dates.ts";
import { type FoundNumber, numbersIn } from "./evidence/numbers.ts";
import { type Edit, isShort, type Passage, passagesOf, textsOf } from "./evidence/passages.ts";
import { restated, type Statement } from "./evidence/restated.ts";
import { overlapping, type Span } from "./evidence/spans.ts";
import type { Label, LabelContext, Pair } from "./label.ts";
import { wordListsOf } from "./words/wordLists.ts";

/**
 * A number was replaced by another in the same place: `12 people` → `31 people`, `19%` → `25%`, `Twelve` → `Thirty-one`;
 * or the sentence was rewritten around it, and gives another number for the same thing (`evidence/restated.ts`). What a
 * number counts is its sign (`%`, `£`) or the word after it; if a rewritten paragraph counts a thing twice, or by another
 * word (`31 dead`), the label does not apply. Nor does it for a number that was only added, removed, written differently
 * (`1200` → `1,200`, `ten` → `10`) or moved. Numbers in dates belong to `date`; clause numbers (`7.`, `6.1 Fees`) count for
 * no label.
 */
export const number: Label = {
  name: "number",
  applies: (context) => pairOf(context) !== undefined,
  pair: pairOf,
};

function pairOf(context: LabelContext): Pair | undefined {
  const lists = wordListsOf(context);
  const [numbers, dates] = [numbersIn(lists), datesIn(lists)];
  for (const passage of passagesOf(context)) {
    const found = replacedIn(passage, numbers, dates) ?? restatedIn(passage, numbers, dates);
    if (found) return [passage.before.slice(...found[0]).trim(), passage.after.slice(...found[1]).trim()];
  }
  return undefined;
}

type FindNumbers = (text: string) => FoundNumber[];
type FindDates = (text: string) => Span[];

type Spans = readonly [before: Span, after: Span];

function replacedIn(passage: Passage, numbers: FindNumbers, dates: FindDates): Spans | undefined {
  const found = passage.edits.flatMap((edit) => replacedNumbers(passage, edit, numbers) ?? []);
  if (found.length === 0) return undefined;
  const [datesBefore, datesAfter] = [dates(passage.before), dates(passage.after)];
  for (const { edit, before, after } of found) {
    const was = before.find(({ span }) => !isIn(datesBefore, span, edit.before[0]));
    const is = after.find(({ span }) => !isIn(datesAfter, span, edit.after[0]));
    if (!was || !is) continue;
    // Of several numbers nobody can say which became which: the pair is all of the edit.
    if (before.length + after.length > 2) return [edit.before, edit.after];
    return [moved(was.span, edit.before[0]), moved(is.span, edit.after[0])];
  }
  return undefined;
}

function moved([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset];
}

function restatedIn(passage: Passage, numbers: FindNumbers, dates: FindDates): Spans | undefined {
  const texts = passage.edits.map((edit) => textsOf(passage, edit));
  // Cheap, and rules out nearly every passage.
  if (!texts.some(([deleted]) => numbers(deleted).length > 0)) return undefined;
  if (!texts.some(([, inserted]) => numbers(inserted).length > 0)) return undefined;
  const statements = (text: string): Statement[] => {
    const inDates = dates(text);
    return numbers(text).flatMap(({ span, value }) => {
      const of = thingCounted(text, span, value);
      return of === "" || isIn(inDates, span, 0) || isOrdinal(text, span, 0) ? [] : { span, of, value };
    });
  };
  const found = restated(passage, statements(passage.before), statements(passage.after));
  return found && [found[0].span, found[1].span];
}

/** What a number counts: its sign or unit (`%`, `£`, `kg`), else the word after it. */
function thingCounted(text: string, [, end]: Span, value: string): string {
  const sign = value.replace(/[\p{Nd}.,:/+−-]/gu, "");
  if (sign !== "") return sign;
  const [, han, word = ""] = /^[\s-]?(?:(\p{Script=Han})|(\p{L}[\p{L}\p{M}]*))/u.exec(text.slice(end, end + 40)) ?? [];
  return han ?? word.toLowerCase();
}

interface Replaced {
  readonly edit: Edit;
  readonly before: readonly FoundNumber[];
  readonly after: readonly FoundNumber[];
}

function replacedNumbers(passage: Passage, edit: Edit, find: FindNumbers): Replaced | undefined {
  if (!isShort(edit)) return undefined;
  const [deleted, inserted] = textsOf(passage, edit);
  if (deleted === "" || inserted === "" || withoutSpace(deleted) === withoutSpace(inserted)) return undefined;
  const counts = (text: string, offset: number) => (of: FoundNumber) => !isOrdinal(text, of.span, offset);
  const ofBefore = find(deleted).filter(counts(passage.before, edit.before[0]));
  if (ofBefore.length === 0) return undefined;
  const ofAfter = find(inserted).filter(counts(passage.after, edit.after[0]));
  const before = ofBefore.filter(({ value }) => !ofAfter.some((other) => other.value === value));
  const after = ofAfter.filter(({ value }) => !ofBefore.some((other) => other.value === value));
  return before.length > 0 && after.length > 0 ? { edit, before, after } : undefined;
}

/** `12 000` is the same number with another space in it, and so is `5 %` without one. */
function withoutSpace(text: string): string {
  return normalizeQuiet(text).replace(/\s/g, "");
}

// Units that are written with a capital: `14.50 Euro` is an amount, `6.1 Fees` a clause.
const capitalUnit =
  /^\s+(?:Euro|Cent|Franken|Pfund|Dollar|Kronen|Prozent|Promille|Mio|Mrd|Million|Milliard|Billion|Uhr|Grad|(?:Kilo|Zenti|Milli)?[Mm]eter|Kilo|Gramm|Tonne|Liter|Hektar|Stunde|Minute|Sekunde|Tag|Woche|Monat|Jahr|Punkt|[A-Z]{3}(?![\p{L}])|[kMGT]?(?:B|Hz|W|Wh|V|A|J|N|K|Pa)(?![\p{L}]))/u;

/** The number of a clause or list item, which is another one wherever something came in before: `7.`, `(3)`, `6.1 Fees`. */
function isOrdinal(text: string, [start, end]: Span, offset: number): boolean {
  if (!/^[\s*_#([§]*$/u.test(text.slice(Math.max(0, start + offset - 8), start + offset))) return false;
  if (start + offset > 8) return false;
  const behind = text.slice(end + offset, end + offset + 4);
  return (
    /^(?:[.)\]](?:\P{Nd}|$)|:\s)/u.test(behind) ||
    (/[.]/.test(text.slice(start + offset, end + offset)) &&
      /^[*_]*\s+\p{Lu}/u.test(behind) &&
      !capitalUnit.test(text.slice(end + offset, end + offset + 16)))
  );
}

function isIn(dates: readonly Span[], [start, end]: Span, offset: number): boolean {
  return overlapping(dates, moved([start, end], offset)).length > 0;
}
