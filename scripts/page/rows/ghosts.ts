import type { Row } from "../../model/change.ts";

/** The place that a moved row left. */
export interface Ghost {
  readonly kind: "ghost";
  readonly of: Row;
}

/**
 * The rows of a change in reading order, and a ghost of each moved one in its old place: before the first row in place
 * that follows it in the older version.
 */
export function withGhosts(rows: readonly Row[]): readonly (Row | Ghost)[] {
  const moved = rows.filter(({ kind }) => kind === "moved");
  if (moved.length === 0) return rows;
  const ghosts = moved
    .toSorted((one, other) => one.before[0]! - other.before[0]!)
    .map((of): Ghost => ({ kind: "ghost", of }));
  const lines: (Row | Ghost)[] = [];
  let next = 0;
  for (const row of rows) {
    const place = row.kind === "moved" ? undefined : row.before[0];
    if (place !== undefined)
      while (next < ghosts.length && ghosts[next]!.of.before[0]! < place) lines.push(ghosts[next++]!);
    lines.push(row);
  }
  return [...lines, ...ghosts.slice(next)];
}
