import type { ValueCounts } from "../../../scripts/search/searchManifest.ts";
import type { FilterCounts, PagefindData, PagefindOptions } from "./pagefind.ts";

/** What the search's worker does for the page. All that goes in and out can be cloned. */
export interface SearchTasks {
  /**
   * Loads the manifest.
   *
   * @param folder URL of the index's folder, `/` at its end
   * @returns counts of all records
   */
  open(folder: string): Promise<ValueCounts>;
  search(question: Question): Promise<Answer>;
  /** What a result of an earlier search is of. */
  data(key: string): Promise<PagefindData>;
}

export interface Question extends PagefindOptions {
  /** What Pagefind is asked; `null` for everything that passes the filters. */
  readonly term: string | null;
  /**
   * The words of the term. Pagefind passes over a word it does not know; a partition without one of these finds
   * nothing.
   */
  readonly words: readonly string[];
}

export interface Answer {
  /** In the order asked for. */
  readonly results: readonly FoundRecord[];
  /** How many results have each value of each filter. */
  readonly filters: FilterCounts;
}

export interface FoundRecord {
  /** For `data`. */
  readonly key: string;
  /** Locations of the words found. */
  readonly words: readonly number[];
}

/** One message to the worker, and what it answers. */
export interface TaskMessage {
  readonly id: number;
  readonly task: keyof SearchTasks;
  readonly input: unknown;
}
export type TaskReply =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly failure: string };
