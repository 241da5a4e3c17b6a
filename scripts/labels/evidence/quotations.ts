import type { Span } from "./spans.ts";

/** What closes what opens. German closes with the sign that English opens with; Danish turns guillemets around. */
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
/** Signs that may also close, or be an apostrophe: they open only in front of a word and behind a space or bracket. */
const opensAtWord = new Set(['"', "'", "‘", "”", "»", "›"]);
/** Where a paragraph ends inside these, the quotation goes on in the next one. */
const mayStayOpen = new Set(["“", "„", "«", "「", "『"]);
/** Signs that are an apostrophe between two letters. */
const apostrophes = "'’";

const sign = /["'“”„«»‹›‚‘’「」『』\n]/g;
const inFront = /[\s([{—–\-/:]/;
const isWordCharacter = /[\p{L}\p{N}]/u;

/**
 * What stands between quotation marks, the marks left out; the outermost only. An apostrophe neither opens nor closes:
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
