import type { ValueCounts } from "../../../../scripts/search/facets.ts";
import type { Finding } from "../results/finding.ts";
import { findingOf } from "../results/findingOf.ts";
import type { Progress, SearchTasks, Started } from "../searchTasks.ts";
import { startWorker } from "../startWorker.ts";
import { type Choices, facets } from "./choices.ts";

/** How far a search has come. */
export type SearchProgress = Omit<Progress, "results">;

/** The index, open, with what it counts over all changes. */
export interface OpenSearch {
  readonly values: ValueCounts;
  find(choices: Choices): Promise<Found>;
}

/**
 * Opens the index in a worker.
 *
 * @param worker URL of the worker's script
 * @param folder URL of the index's folder, `/` at its end
 * @param base the site's base path
 * @param hasWords whether words will be searched
 */
export async function openSearch(worker: string, folder: string, base: string, hasWords: boolean): Promise<OpenSearch> {
  const tasks = startWorker(worker);
  const { change: values } = await tasks.open({ folder, hasWords });
  return {
    values,
    async find(choices) {
      const { q, in: where, sort } = choices;
      const filters = Object.fromEntries(facets.map((facet) => [facet, choices[facet]]));
      return new Found(tasks, base, await tasks.find({ q, in: where, sort, filters }));
    },
  };
}

/** The results of one search, as far as they were asked for. */
export class Found {
  readonly started: Started;
  /** Of the last step. */
  progress: SearchProgress = { count: 0, exact: false, years: { searched: 0, of: 0 } };
  findings: readonly Finding[] = [];
  readonly #tasks: SearchTasks;
  readonly #base: string;

  constructor(tasks: SearchTasks, base: string, started: Started) {
    this.#tasks = tasks;
    this.#base = base;
    this.started = started;
  }

  /** Reads a result to show before the others, perhaps not the first of them. */
  async early(): Promise<void> {
    const result = await this.#tasks.early(this.started.search);
    if (result) this.findings = [findingOf(result, this.#base)];
  }

  /** Goes one step on towards so many results. */
  async first(count: number): Promise<void> {
    const { results, ...progress } = await this.#tasks.first({ search: this.started.search, count });
    this.progress = progress;
    this.findings = results.map((result) => findingOf(result, this.#base));
  }

  /** Reads so many results, or all there are, however much there is to load. */
  async all(most: number): Promise<void> {
    do await this.first(most);
    while (this.findings.length < most && !(this.progress.exact && this.findings.length >= this.progress.count));
  }

  /** Goes one step on towards the number of results. */
  async count(): Promise<void> {
    this.progress = await this.#tasks.count(this.started.search);
  }

  counts() {
    return this.#tasks.counts(this.started.search);
  }

  /** Whether there are more results than were asked for so far, or may be. */
  get hasMore(): boolean {
    return !this.progress.exact || this.findings.length < this.progress.count;
  }
}
