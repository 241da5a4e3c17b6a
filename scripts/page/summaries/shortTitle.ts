import { excerpt } from "./excerpt.ts";

const longest = 300;

/** Shortens a title for lists and feeds: it may be a text's first heading, which can be a megabyte long. */
export function shortTitle(title: string): string {
  return excerpt([{ text: title }], longest)
    .map(({ text }) => text)
    .join("");
}
