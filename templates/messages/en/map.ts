import { number } from "./format.ts";

/** The map of an article's changes, and the table that says the same. */
export const map = {
  label: "Map of changes",
  table: "Table",
  changes: (first: number, last: number) =>
    first === last ? `Change ${number(first)}` : `Changes ${number(first)}–${number(last)}`,
  /** What a bar says when it is pointed at. @param when from `format.dateTime()` */
  bar: (changes: string, when: string, added: number, removed: number) =>
    `${changes}, ${when}: +${number(added)} −${number(removed)}`,
  change: "Change",
  captured: "Time",
  added: "Words added",
  removed: "Words removed",
  kind: "Kind",
};
