import { posix } from "node:path";
import { hashOf } from "../ids/idSegment.ts";
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
  /** Its first name; with a hash where an earlier file had the same first name. No other file of the history has it. */
  readonly name: string;
  /** Oldest first. */
  readonly states: readonly FileState[];
}

/**
 * The histories of the files that are wanted, each under all names that it had. A file that is wanted under its newest
 * name is followed to those before, wanted or not. Ordered by their first state, so that a longer history of the same
 * repository begins with the same. Files that are not wanted are followed too, without their states: whose an earlier name
 * was, and how a file is called, must not depend on which are wanted.
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
      history = { states: isWanted(path) ? [] : undefined, firstPath: path, firstCommit: commit.hash, first: 0 };
      living.set(path, history);
      all.push(history);
    }
    history.states?.push({ commit, path, blob });
    history.first = ++count;
    history.firstCommit = commit.hash;
    if (from === undefined) continue;
    living.delete(path);
    // What later had the earlier name is another file, and complete.
    living.set(from, history);
    history.firstPath = from;
  }
  // Counted from the newest, so the greatest began first.
  all.sort((a, b) => b.first - a.first);
  const taken = new Set<string>();
  return all.flatMap(({ states, firstPath, firstCommit }) => {
    const name = taken.has(firstPath) ? withHash(firstPath, firstCommit) : firstPath;
    taken.add(firstPath);
    return states ? [{ name, states: states.reverse() }] : [];
  });
}

interface History {
  /** Newest first; undefined for a file that is not wanted. */
  readonly states: FileState[] | undefined;
  /** Its name and commit at the oldest state that was seen. */
  firstPath: string;
  firstCommit: string;
  /** Number of its first state, counted from the newest change. */
  first: number;
}

/** `terms/a.md` → `terms/a-1a2b3c4d.md`: by the commit that brought it, which stays while the history grows. */
function withHash(path: string, commit: string): string {
  const { dir, name, ext } = posix.parse(path);
  return posix.join(dir, `${name}-${hashOf(`${path} ${commit}`)}${ext}`);
}
