import { compareOutside } from "../../change/compareOutside.ts";
import type { OutsideChange } from "../../model/outsideChange.ts";
import type { Draft } from "./draft.ts";
import { type OutsideText, OutsideTexts } from "./outsideText.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/**
 * Adds to each draft the differences outside its text from the last good draft before it, compared as in `changesOf()`.
 * Withheld drafts are excluded on both sides, so that nothing around a withheld text is published.
 *
 * @param drafts in order of capture
 */
export function compareOutsides(drafts: readonly Draft[], table: ParagraphTable): Draft[] {
  const texts = new OutsideTexts(table);
  let last: OutsideText | undefined;
  return drafts.map(({ beside, ...draft }) => {
    if (draft.withheld || (draft.meta.status ?? 200) >= 400 || draft.meta.suspect !== undefined) return draft;
    const now = beside && texts.of(beside);
    const outside = last && now && difference(last, now, table);
    last = now;
    return { ...draft, ...(outside && { outside }) };
  });
}

function difference(before: OutsideText, after: OutsideText, table: ParagraphTable): OutsideChange | undefined {
  const went: number[] = [];
  const came: number[] = [];
  let b = 0;
  let a = 0;
  while (b < before.words.length || a < after.words.length) {
    const [was = Infinity, is = Infinity] = [before.words[b], after.words[a]];
    if (was < is) went.push(before.own[b]!);
    if (is < was) came.push(after.own[a]!);
    if (was <= is) b++;
    if (is <= was) a++;
  }
  if (went.length + came.length === 0) return undefined;
  const textsOf = (indexes: readonly number[]) => indexes.map((index) => ({ text: table.paragraphs[index]!.text }));
  return compareOutside(textsOf(went), textsOf(came));
}
