import { addCounts } from "../../../scripts/search/searchManifest.ts";
import type { PagefindAnswer, PagefindResult } from "./pagefind.ts";
import type { Answer } from "./searchTasks.ts";

/** The answer of one partition. */
export interface PartitionAnswer extends Pick<PagefindAnswer, "results" | "filters"> {
  /** Name of the partition. */
  readonly partition: string;
  /** Instants of the partition's records, oldest first. */
  readonly instants: readonly number[];
}

/**
 * Merges the answers of partitions: the best match first, or the newest. Ties keep the order of the partitions and then
 * Pagefind's.
 *
 * @param byDate as the partitions were asked; each result's score is then its place among the partition's records by
 * time
 */
export function mergeAnswers(answers: readonly PartitionAnswer[], byDate: boolean): Answer {
  const all = answers.flatMap(({ partition, results, instants }) =>
    results.map((result) => ({ result, partition, rank: byDate ? (instants[result.score] ?? 0) : result.score })),
  );
  return {
    // Ties keep their order: sorting is stable.
    results: all
      .sort((a, b) => b.rank - a.rank)
      .map(({ result, partition }) => ({ key: keyOf(partition, result), words: result.words })),
    filters: addCounts(answers.map(({ filters }) => filters)),
  };
}

/** Names a record among all partitions. */
export function keyOf(partition: string, { id }: PagefindResult): string {
  return `${partition}/${id}`;
}
