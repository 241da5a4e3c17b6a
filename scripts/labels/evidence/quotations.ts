import type { Span } from "./spans.ts";

/** Closing marks by opening mark. German closes with the mark that opens in English; Danish reverses guillemets. */
const closers = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«»"],
  ["‹", "›"],
  ["›", "‹›"],
  ["‚", "‘’"],
  ["‘", "’"],
  ["”", "”"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
  ["'", "'"],
]);
/** Marks that may also close, or be an apostrophe: they open only before a word and after a space or bracket. */
const opensAtWord = new Set(['"', "'", "‘", "”", "»", "›"]);
/** Marks whose quotation continues in the next paragraph if a paragraph ends inside it. */
const mayStayOpen = new Set(["“", "„", "«", "「", "『"]);
/** Marks that are an apostrophe between two letters. */
const apostrophes = "'’";

const sign = /["'“”„«»‹›‚‘’「」『』\n]/g;
const inFront = /[\s([{—–\-/:]/;
const isWordCharacter = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of a text, without their marks. An apostrophe neither opens nor closes:
 * `don't`, `the ministers' plan`, `’90s`.
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  let open: { readonly sign: string; readonly at: number } | undefined;
  const endAt = (end: number) => {
    if (open && mayStayOpen.has(open.sign) && end > open.at + 1) spans.push([open.at + 1, end]);
    open = undefined;
  };
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (found === "\n") endAt(index);
    else if (open) {
      if (closers.get(open.sign)!.includes(found) && !isApostrophe(text, index, found)) {
        if (index > open.at + 1) spans.push([open.at + 1, index]);
        open = undefined;
      }
    } else if (closers.has(found) && opens(text, index, found)) open = { sign: found, at: index };
  }
  endAt(text.length);
  return spans;
}

function opens(text: string, at: number, found: string): boolean {
  if (!opensAtWord.has(found)) return true;
  const behind = text.charAt(at + 1);
  return (at === 0 || inFront.test(text.charAt(at - 1))) && behind !== "" && !/\s/.test(behind);
}

function isApostrophe(text: string, at: number, found: string): boolean {
  if (!apostrophes.includes(found)) return false;
  return isWordCharacter.test(text.charAt(at + 1)) || /\s/.test(text.charAt(at - 1));
}
