import type { Problem } from "../model/problem.ts";

/** What a run did with one article. */
export interface ImportedArticle {
  readonly id: string;
  readonly new: number;
  readonly known: number;
  /** Instants of its first and last capture of this run. */
  readonly first: string;
  readonly last: string;
}

/** Things that were no captures, by their kind. */
export interface PassedOver {
  readonly kind: string;
  readonly count: number;
  /** The first of them. */
  readonly names: readonly string[];
}

/** What a run of an import did, or would do. */
export interface ImportResult {
  /** Ordered by id. */
  readonly articles: readonly ImportedArticle[];
  readonly new: number;
  readonly known: number;
  readonly refused: number;
  /** Left out by `--since`, `--until` or `--every`. */
  readonly leftOut: number;
  /** Instants of the first and last capture, known ones included; undefined where there was none. */
  readonly first?: string;
  readonly last?: string;
  /** Refusals and warnings, in the order in which they were met; of very many the first. */
  readonly problems: readonly Problem[];
  readonly warnings: number;
  readonly passedOver: readonly PassedOver[];
  /** Sources that no `--source` named, so that they were taken from addresses and the like. */
  readonly sources: readonly string[];
}
