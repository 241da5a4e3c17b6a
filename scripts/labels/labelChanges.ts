import type { ComparedArticle, ComparedChange, LabelledArticle, Row } from "../model/change.ts";
import { quietRows } from "./evidence/quietRows.ts";
import { labelsOf } from "./labels.ts";

/** Gives each change of an article its labels. Rows that differ only quietly count as unchanged for them. */
export function labelChanges({ article, changes }: ComparedArticle): LabelledArticle {
  const isQuiet = quietRows(article);
  // Changes between the same two texts share their rows.
  const known = new Map<readonly Row[], ToldRows>();
  const labelled = changes.map((change) => {
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    const { telling, quiet } = known.get(change.rows) ?? toldRows(change, (row) => isQuiet(row, before, after));
    known.set(change.rows, { telling, quiet });
    if (quiet.size === 0) return { ...change, labels: labelsOf({ article, change, before, after }) };
    const heard = { ...change, rows: telling };
    return { ...change, quiet, labels: labelsOf({ article, change: heard, before, after, hasQuietRows: true }) };
  });
  return { article, changes: labelled };
}

interface ToldRows {
  /** The rows without those that are quiet: edited ones as unchanged, the others left out. */
  readonly telling: readonly Row[];
  readonly quiet: ReadonlySet<Row>;
}

function toldRows({ rows }: ComparedChange, isQuiet: (row: Row) => boolean): ToldRows {
  const quiet = new Set(rows.filter((row) => row.kind !== "unchanged" && isQuiet(row)));
  if (quiet.size === 0) return { telling: rows, quiet };
  const telling = rows.flatMap((row): Row[] => {
    if (!quiet.has(row)) return [row];
    return row.kind === "edited" ? [{ kind: "unchanged", before: row.before, after: row.after }] : [];
  });
  return { telling, quiet };
}
