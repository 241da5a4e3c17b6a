import { addCounts } from "../../../scripts/search/searchManifest.ts";
import type { PagefindAnswer, PagefindResult } from "./pagefind.ts";
import type { Answer } from "./searchTasks.ts";

/** What one partition found. */
export interface PartitionAnswer extends Pick<PagefindAnswer, "results" | "filters"> {
  /** Its name. */
  readonly part: string;
  /** Of the partition's records, oldest first. */
  readonly instants: readonly number[];
}

/**
 * The answers of partitions as one: the best match first, or the newest. Where two are alike, the order of the
 * partitions and then Pagefind's own decide.
 *
 * @param byDate as the partitions were asked; each result's score is then its place among the partition's records by
 * time
 */
export function mergeAnswers(answers: readonly PartitionAnswer[], byDate: boolean): Answer {
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

/** Names a record among all partitions. */
export function keyOf(partition: string, { id }: PagefindResult): string {
  return `${partition}/${id}`;
}
