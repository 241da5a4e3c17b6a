import { searchStatus as t } from "#words";
import type { Choices } from "./choices.ts";
import { mostWords, type Query } from "./parseQuery.ts";

/** What the live region says of a search that ended. */
export function statusWords(
  choices: Choices,
  query: Query,
  { count, exact }: { readonly count: number; readonly exact: boolean },
  shown: number,
): string {
  const sentences: string[] = [];
  if (count === 0 && exact) {
    sentences.push(t.nothing);
    const narrowed = choices.in || choices.source || choices.year || choices.label;
    if (narrowed && choices.q) sentences.push(t.widen);
    else if (query.words.length + query.phrases.length > 1) sentences.push(t.fewerWords);
  } else if (!exact) sentences.push(t.atLeast(count, shown));
  else sentences.push(shown < count ? t.some(count, shown) : t.all(count));
  if (query.cut) sentences.push(t.cutQuery(mostWords));
  return sentences.join(" ");
}
