import type { FileHistory, FileState } from "./fileHistories.ts";

/** A state that becomes a version. */
export interface DatedState extends FileState {
  /** In milliseconds since 1970. */
  readonly ms: number;
  /** From 2 on if the file had the same text earlier within the same second. */
  readonly occurrence: number;
  /** Whether its commit is dated before its predecessor. */
  readonly isBackwards: boolean;
}

/**
 * The states of a file that differ from their predecessors, in order and with times that never decrease: the order of
 * commits is that of their parents, but clocks may have been wrong, histories imported and commits rebased. A state
 * dated before its predecessor takes the predecessor's time.
 */
export function dateStates({ states }: FileHistory): DatedState[] {
  const dated: DatedState[] = [];
  const seen = new Map<string, number>();
  for (const state of states) {
    const before = dated.at(-1);
    // Another name or mode alone is no new text.
    if (before ? before.blob === state.blob : state.blob === undefined) continue;
    const own = state.commit.seconds * 1000;
    const ms = Math.max(own, before?.ms ?? own);
    const key = `${ms} ${state.blob}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    dated.push({ ...state, ms, occurrence, isBackwards: ms !== own });
  }
  return dated;
}
