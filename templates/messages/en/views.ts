import { number } from "./format.ts";

/** How a page of changes is shown, and how readers get around in it. */
export const views = {
  label: "View",
  sides: "Side by side",
  /** The same where there is no room. */
  stacked: "One above the other",
  inline: "Inline",
  changed: "Only what changed",
  newest: "Newest first",
  keys: "Keys: j and k for changes, n and p for paragraphs",
  of: (changes: number) => `of ${number(changes)}`,
  before: (n: number) => `Change before change ${number(n)}`,
  after: (n: number) => `Change after change ${number(n)}`,
  nextRow: (n: number) => `Next changed paragraph of change ${number(n)}`,
  /** @param changes as `older.changes()` names them */
  older: (changes: string, n: number) => `${changes}, on ${n === 1 ? "a page of its own" : "pages of their own"}`,
  /** Of a return after a removal. */
  sameAsBefore: (n: number) => `Nothing differs from version ${number(n)}, with which it is compared.`,
  parts: "Parts",
  part: (n: number, k: number, of: number) => `Change ${number(n)}, part ${k} of ${of}`,
  nextPart: (k: number, of: number) => `Next: part ${k} of ${of}`,
};
