import { type Facet, facets, type ValueCounts } from "../../../scripts/search/facets.ts";
import type { Choices } from "./choices.ts";
import type { Progress, Result, SearchTasks, Started } from "./searchTasks.ts";

/** Values of each facet with the number of results; a facet is absent if its counts are unknown. */
export type FacetCounts = ValueCounts;

/** Begins a search; the results are read as they are asked for. */
export async function search(tasks: SearchTasks, choices: Choices): Promise<Findings> {
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) if (facet in choices) filters[facet] = [choices[facet as "source"]].filter(Boolean);
  const { q, in: where, sort } = choices;
  return new Findings(tasks, await tasks.find({ q, in: where, sort, filters }));
}

/** The results of a search, as far as they were asked for. */
export class Findings {
  readonly started: Started;
  readonly #tasks: SearchTasks;
  #progress: Progress | undefined;

  constructor(tasks: SearchTasks, started: Started) {
    this.#tasks = tasks;
    this.started = started;
  }

  /** The first results, up to `count`; fewer where there are no more, or more would take long (see `SearchTasks.first`). */
  async first(count: number): Promise<readonly Result[]> {
    this.#progress = await this.#tasks.first({ search: this.started.search, count });
    return this.#progress.results;
  }

  /** The number of results: exact, or a lower bound. */
  total(): { count: number; exact: boolean } {
    const { count, exact } = this.#progress ?? { count: 0, exact: false };
    return { count, exact };
  }

  async counts(): Promise<FacetCounts> {
    const { values, exact } = await this.#tasks.counts(this.started.search);
    return exact ? values : {};
  }
}
