import { posix } from "node:path";
import { hashOf } from "../ids/idSegment.ts";
import type { Commit, FileChange } from "./readLog.ts";

/** One state of a file. */
export interface FileState {
  readonly commit: Commit;
  readonly path: string;
  /** Undefined if the file was deleted. */
  readonly blob: string | undefined;
}

/** One file under all its names, even if it was deleted and came back. */
export interface FileHistory {
  /** Its first name; with a hash if an earlier file had the same first name. Unique in the history. */
  readonly name: string;
  /** Ordered from oldest to newest. */
  readonly states: readonly FileState[];
}

/**
 * The histories of the selected files, each under all names that it had. A file selected by its newest name is followed
 * to its earlier names, selected or not. Ordered by first state, so that a longer history of the same repository begins
 * with the same files. Unselected files are followed too, without their states: the owner of an earlier name, and the
 * name of a file, must not depend on the selection.
 *
 * @param changes newest first
 */
export async function fileHistories(
  changes: AsyncIterable<FileChange>,
  isWanted: (path: string) => boolean,
): Promise<FileHistory[]> {
  /** By the name that the file has at the current commit of the walk. */
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
    // A file that had the earlier name later on is a different file, and complete.
    living.set(from, history);
    history.firstPath = from;
  }
  // Numbers count from the newest change, so the file with the greatest number began first.
  all.sort((a, b) => b.first - a.first);
  const taken = new Set<string>();
  return all.flatMap(({ states, firstPath, firstCommit }) => {
    const name = taken.has(firstPath) ? withHash(firstPath, firstCommit) : firstPath;
    taken.add(firstPath);
    return states ? [{ name, states: states.reverse() }] : [];
  });
}

interface History {
  /** Newest first; undefined for a file that is not selected. */
  readonly states: FileState[] | undefined;
  /** Its name and commit at the oldest state seen so far. */
  firstPath: string;
  firstCommit: string;
  /** Number of its first state, counted from the newest change. */
  first: number;
}

/**
 * `terms/a.md` → `terms/a-1a2b3c4d.md`: a hash of the commit that added it, which stays the same while the history
 * grows.
 */
function withHash(path: string, commit: string): string {
  const { dir, name, ext } = posix.parse(path);
  return posix.join(dir, `${name}-${hashOf(`${path} ${commit}`)}${ext}`);
}
