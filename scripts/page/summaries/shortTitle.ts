import { excerpt } from "./excerpt.ts";

const longest = 300;

/** A title as lists and feeds show it: a text's first heading may be the title, and be a megabyte long. */
export function shortTitle(title: string): string {
  return excerpt([{ text: title }], longest)
    .map(({ text }) => text)
    .join("");
}
