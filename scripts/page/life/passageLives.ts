import type { Article } from "../../model/article.ts";
import type { Change, Row } from "../../model/change.ts";
import { isGood, type TextVersion } from "../../model/version.ts";

/** The life of one paragraph of the newest text. */
export interface PassageLife {
  /** The version in which it first stood. */
  readonly since: number;
  /** In how many changes its words were edited since, or it was split or merged. */
  readonly times: number;
  /** The last of those changes, else the one that added it; absent if it stands as it did at first. */
  readonly last?: number;
  /** The version in which it stood again, after an earlier one had left it out. */
  readonly back?: number;
}

/** The newest version with a text of the article. */
export function newestText({ versions }: Article): TextVersion | undefined {
  return versions.findLast(isGood);
}

/**
 * The lives of the paragraphs of the newest text, in reading order, from the rows of all changes: what was edited, moved, split
 * or merged stays the same paragraph, a merged one lives as long as its oldest part. Where a change returns to an earlier text,
 * what it brings back lives on as it was there. Differences that say nothing new are no edits.
 */
export function passageLives(article: Article, changes: readonly Change[]): readonly PassageLife[] {
  const newest = newestText(article);
  if (!newest) return [];
  /** For each version compared so far: the life of each of its paragraphs. */
  const known = new Map<number, readonly PassageLife[]>();
  const livesOf = (n: number) => {
    const lives = known.get(n) ?? article.versions[n]!.paragraphs.map((): PassageLife => ({ since: n, times: 0 }));
    known.set(n, lives);
    return lives;
  };
  for (const change of changes) {
    if (!isGood(article.versions[change.after]!)) continue;
    const before = livesOf(change.before);
    // Where nothing was compared, the text is the same.
    if (change.rows.length === 0) {
      const isSame = article.versions[change.after]!.paragraphs.length === before.length;
      if (isSame) known.set(change.after, before);
      continue;
    }
    const after: PassageLife[] = new Array(article.versions[change.after]!.paragraphs.length);
    for (const row of change.rows) liveOn(row, before, after, change);
    if (change.revertsTo !== undefined) {
      const then = livesOf(change.revertsTo);
      const isEdited = change.rows.filter(({ kind }) => kind !== "unchanged" && kind !== "moved");
      for (const at of isEdited.flatMap(({ after }) => after))
        if (then[at]) after[at] = { ...then[at], last: change.n, back: change.after };
    }
    known.set(change.after, after);
  }
  return livesOf(newest.n);
}

/** Hands the lives of a row's paragraphs on. */
function liveOn(row: Row, before: readonly PassageLife[], after: PassageLife[], change: Change): void {
  const { n } = change;
  switch (row.kind) {
    case "removed":
      return;
    case "added":
      after[row.after[0]] = { since: change.after, times: 0, last: n };
      return;
    case "unchanged":
      after[row.after[0]] = before[row.before[0]]!;
      return;
    case "edited":
    case "moved": {
      const life = before[row.before[0]]!;
      const isEdit = row.runs.some(([kind]) => kind !== "=") && !change.quiet?.has(row);
      after[row.after[0]] = isEdit ? edited(life, n) : life;
      return;
    }
    case "split":
      for (const at of row.after) after[at] = edited(before[row.before[0]]!, n);
      return;
    case "merged": {
      const parts = row.before.map((at) => before[at]!);
      const oldest = parts.reduce((one, other) => (other.since < one.since ? other : one));
      after[row.after[0]] = edited({ ...oldest, times: Math.max(...parts.map(({ times }) => times)) }, n);
    }
  }
}

function edited({ since, times, back }: PassageLife, n: number): PassageLife {
  return { since, times: times + 1, last: n, ...(back !== undefined && { back }) };
}
