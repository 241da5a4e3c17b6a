import { tokenize } from "../diff/tokens.ts";
import type { Run } from "../model/change.ts";
import type { Label } from "./label.ts";

/**
 * A number gave way to another at the same place: `12 people` → `31 people`, `19%` → `25%`, `4 March` → `14 April`.
 * A number that was only added, only removed, written with other separators or put elsewhere is not this label's.
 */
export const number: Label = {
  name: "number",
  title: "Number",
  rule: "A number, date or amount was replaced by another one.",
  applies: ({ change }) =>
    replacesNumber(change.title ?? []) || change.rows.some((row) => "runs" in row && replacesNumber(row.runs)),
};

function replacesNumber(runs: readonly Run[]): boolean {
  return runs.some(([kind, text], k) => {
    const next = runs[k + 1];
    if (kind !== "-" || next?.[0] !== "+") return false;
    const [ofBefore, ofAfter] = [numbersIn(text), numbersIn(next[1])];
    return ofBefore.some((number) => !ofAfter.includes(number)) && ofAfter.some((number) => !ofBefore.includes(number));
  });
}

const digit = /\p{Nd}/u;
const thousandsSeparator = /(?<=\p{Nd})[,'’\u00A0\u2009\u202F](?=\p{Nd}{3}(?!\p{Nd}))/gu;

function numbersIn(text: string): string[] {
  return tokenize(text)
    .filter((token) => digit.test(token))
    .map((token) => token.replace(thousandsSeparator, ""));
}
