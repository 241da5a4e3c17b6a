import type { Commit, FileChange } from "./readLog.ts";

/** One state of a file. */
export interface FileState {
  readonly commit: Commit;
  readonly path: string;
  /** Undefined where the file was deleted. */
  readonly blob: string | undefined;
}

/** One file under all its names, also where it was deleted and came back. */
export interface FileHistory {
  /** Oldest first. */
  readonly states: readonly FileState[];
}

/**
 * The histories of the files that are wanted, each under all names that it had. A file that is wanted under its newest
 * name is followed to those before, wanted or not. Ordered by their first state, so that a longer history of the same
 * repository begins with the same.
 *
 * @param changes newest first
 */
export async function fileHistories(
  changes: AsyncIterable<FileChange>,
  isWanted: (path: string) => boolean,
): Promise<FileHistory[]> {
  /** By the name that the file has where the walk is. */
  const living = new Map<string, History>();
  const all: History[] = [];
  let count = 0;
  for await (const { commit, path, from, blob } of changes) {
    let history = living.get(path);
    if (!history) {
      if (!isWanted(path)) continue;
      history = { states: [], first: 0 };
      living.set(path, history);
      all.push(history);
    }
    history.states.push({ commit, path, blob });
    history.first = ++count;
    if (from === undefined) continue;
    living.delete(path);
    // What later had the earlier name is another file, and complete.
    living.set(from, history);
  }
  // Counted from the newest, so the greatest began first.
  return all.sort((a, b) => b.first - a.first).map(({ states }) => ({ states: states.reverse() }));
}

interface History {
  /** Newest first. */
  readonly states: FileState[];
  /** Number of its first state, counted from the newest change. */
  first: number;
}
