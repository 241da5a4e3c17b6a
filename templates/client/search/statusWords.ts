import { number } from "../../../scripts/formatting/number.ts";
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
    sentences.push("Nothing found.");
    const narrowed = choices.in || choices.source || choices.year || choices.label;
    if (narrowed && choices.q) sentences.push("Look in everything, or in all sources, years and kinds.");
    else if (query.words.length + query.phrases.length > 1)
      sentences.push("All the words have to be there: try fewer.");
  } else {
    const results = `${number(count)} ${count === 1 && exact ? "result" : "results"}`;
    sentences.push(
      exact
        ? shown < count
          ? `${results}, ${number(shown)} of them shown.`
          : `${results}.`
        : `${results} or more, ${number(shown)} of them shown.`,
    );
  }
  if (query.cut) sentences.push(`Only the first ${mostWords} words were searched for.`);
  return sentences.join(" ");
}
