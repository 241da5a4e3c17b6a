import { addCounts } from "../../../scripts/search/searchManifest.ts";
import type { PagefindAnswer, PagefindResult } from "./pagefind.ts";
import type { Answer } from "./searchTasks.ts";

/** What one part found. */
export interface PartAnswer extends Pick<PagefindAnswer, "results" | "filters"> {
  readonly part: string;
  /** Of the part's records, oldest first. */
  readonly instants: readonly number[];
}

/**
 * The answers of parts as one: the best match first, or the newest. Where two are alike, the order of the parts and
 * then Pagefind's own decide.
 *
 * @param byDate as the parts were asked; each result's score is then its place among the part's records by time
 */
export function mergeAnswers(answers: readonly PartAnswer[], byDate: boolean): Answer {
  const all = answers.flatMap(({ part, results, instants }) =>
    results.map((result) => ({ result, part, rank: byDate ? (instants[result.score] ?? 0) : result.score })),
  );
  return {
    // The order of equal ones stays: sorting is stable.
    results: all
      .sort((a, b) => b.rank - a.rank)
      .map(({ result, part }) => ({ key: keyOf(part, result), words: result.words })),
    filters: addCounts(answers.map(({ filters }) => filters)),
  };
}

/** Names a record among all parts. */
export function keyOf(part: string, { id }: PagefindResult): string {
  return `${part}/${id}`;
}
