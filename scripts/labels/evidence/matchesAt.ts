import type { Span } from "./spans.ts";

/**
 * What a sticky pattern matches, from left to right and apart from each other, each match beginning at one of the
 * `starts`, which rise. The same as a search through the text where no match begins elsewhere, and sooner done with a
 * pattern of many alternatives, which a search tries at every letter.
 */
export function matchesAt(text: string, starts: readonly number[], pattern: RegExp): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    spans.push([start, end]);
  }
  return spans;
}
