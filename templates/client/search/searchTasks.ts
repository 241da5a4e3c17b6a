import type { Facet, ValueCounts } from "../../../scripts/search/facets.ts";
import type { Hit, In } from "../../../scripts/search/query/matchRecord.ts";
import type { Ignored } from "../../../scripts/search/query/parseQuery.ts";
import type { FoundRecord } from "../../../scripts/search/records/records.ts";
import type { SearchManifest } from "../../../scripts/search/searchManifest.ts";

/** What the search's worker does for the page. All that goes in and out can be cloned. */
export interface SearchTasks {
  /**
   * Loads the manifest.
   *
   * @param index.folder URL of the index's folder, `/` at its end
   * @param index.hasWords whether words will be searched: Pagefind begins to load at once
   * @returns counts of all records
   */
  open(index: { readonly folder: string; readonly hasWords: boolean }): Promise<SearchManifest["values"]>;
  /** Begins a search; the latest few are kept. */
  find(question: Question): Promise<Started>;
  /**
   * A result as soon as one is known: of a change, it does not wait for texts that may come before it. Undefined where none is
   * near enough.
   */
  early(search: number): Promise<Result | undefined>;
  /**
   * Goes on with a search until so many results are known, all are, or more would have to be loaded than a reader should wait
   * for; asked again, it goes on from there.
   */
  first(request: { readonly search: number; readonly count: number }): Promise<Progress>;
  /** Goes on with a search, whose results are shown by then, for the number of results. */
  count(search: number): Promise<Omit<Progress, "results">>;
  /** Counts of the results known so far, for each facet that can be counted. */
  counts(search: number): Promise<Counts>;
}

export interface Question {
  readonly q: string;
  readonly in: In;
  /** `relevance` is the newest first, too: what is found, is found exactly. */
  readonly sort: "relevance" | "date" | "oldest";
  /** One of the values of each facet; none for any. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export interface Started {
  readonly search: number;
  /** What of the query is not searched. */
  readonly ignored: readonly Ignored[];
  /** Number of words and phrases that must be found. */
  readonly terms: number;
}

export interface Result {
  readonly record: FoundRecord;
  readonly hits: readonly Hit[];
}

export interface Progress {
  /** In the order asked for. */
  readonly results: readonly Result[];
  /** Number of results known. */
  readonly count: number;
  /** Whether that is all. */
  readonly exact: boolean;
  /** Of the years that can hold results, how many were searched. */
  readonly years: { readonly searched: number; readonly of: number };
}

export interface Counts {
  readonly values: ValueCounts;
  /** Whether they count all results, or those of the years searched so far. */
  readonly exact: boolean;
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
