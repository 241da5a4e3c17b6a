import { searchStatus as t } from "#words";
import type { Ignored } from "../../../../scripts/search/query/parseQuery.ts";
import type { SearchProgress } from "./searches.ts";

/**
 * What the live region says of a search.
 *
 * @param shown number of results shown
 * @param ignored what of the query is not searched
 */
export function statusWords(
  { count, exact, years }: SearchProgress,
  shown: number,
  ignored: readonly Ignored[],
): string {
  const sentences: string[] = [];
  if (exact && count === 0) sentences.push(t.nothing);
  else if (exact) sentences.push(shown < count ? t.some(count, shown) : t.all(count));
  else
    sentences.push(t.atLeast(count, shown), ...(years.searched < years.of ? [t.years(years.searched, years.of)] : []));
  for (const reason of new Set(ignored.map(({ reason }) => reason)))
    sentences.push(t.ignored[reason](ignored.filter((each) => each.reason === reason).map(({ text }) => text)));
  return sentences.join(" ");
}
