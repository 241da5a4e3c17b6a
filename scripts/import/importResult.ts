import type { Problem } from "../model/problem.ts";

/** The result of a run for one article. */
export interface ImportedArticle {
  readonly id: string;
  readonly new: number;
  readonly known: number;
  /** Instants of its first and last capture of this run. */
  readonly first: string;
  readonly last: string;
}

/** Skipped input that was not a capture, by kind. */
export interface PassedOver {
  readonly kind: string;
  readonly count: number;
  /** The first few names. */
  readonly names: readonly string[];
}

/** The result of an import, or of its dry run. */
export interface ImportResult {
  /** Ordered by id. */
  readonly articles: readonly ImportedArticle[];
  readonly new: number;
  readonly known: number;
  readonly refused: number;
  /** Number of captures left out by `--since`, `--until` or `--every`. */
  readonly leftOut: number;
  /** Instants of the first and last capture, known ones included; undefined if there were none. */
  readonly first?: string;
  readonly last?: string;
  /** Refusals and warnings in order; only the first ones if there are very many. */
  readonly problems: readonly Problem[];
  readonly warnings: number;
  readonly passedOver: readonly PassedOver[];
  /** Sources derived from addresses and the like, because no `--source` was given. */
  readonly sources: readonly string[];
}
