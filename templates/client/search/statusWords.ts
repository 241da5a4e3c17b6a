import { searchStatus as t } from "#words";
import { mostQueryWords } from "../../../scripts/search/query/parseQuery.ts";
import type { Choices } from "./choices.ts";
import type { Started } from "./searchTasks.ts";

/** What the live region says of a search that ended. */
export function statusWords(
  choices: Choices,
  { ignored, terms }: Pick<Started, "ignored" | "terms">,
  { count, exact }: { readonly count: number; readonly exact: boolean },
  shown: number,
): string {
  const sentences: string[] = [];
  if (count === 0 && exact) {
    sentences.push(t.nothing);
    const narrowed = choices.in || choices.source || choices.year || choices.label;
    if (narrowed && choices.q) sentences.push(t.widen);
    else if (terms > 1) sentences.push(t.fewerWords);
  } else if (!exact) sentences.push(t.atLeast(count, shown));
  else sentences.push(shown < count ? t.some(count, shown) : t.all(count));
  if (ignored.some(({ reason }) => reason === "length")) sentences.push(t.cutQuery(mostQueryWords));
  return sentences.join(" ");
}
