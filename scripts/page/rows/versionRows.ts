import { compareVersions, type Paragraph, type Row } from "../../diff/mod.ts";
import type { Item } from "../view.ts";
import { itemsOf } from "./fold.ts";
import { rowIdentity, rowIds } from "./rowId.ts";

/** Two versions of a text, and the anchor of the change between them, which is part of its rows' ids. */
export interface ComparedSides {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  readonly anchor: string;
}

/**
 * The rows of a change and their views, with an asynchronous hash as in a browser: the same rows, ids and folds as on the
 * page that a build writes.
 *
 * @param sha256 hash of a text, in hexadecimal digits
 */
export async function versionRows(
  { before, after, anchor }: ComparedSides,
  sha256: (text: string) => Promise<string>,
): Promise<{ readonly rows: readonly Row[]; readonly items: readonly Item[] }> {
  const rows = compareVersions(before, after);
  const joined = (side: readonly Paragraph[], positions: readonly number[]) =>
    positions.map((position) => side[position]!.text).join("\n");
  const changed = rows.filter(({ kind }) => kind !== "unchanged");
  const names = changed.map((row) => rowIdentity(anchor, joined(before, row.before), joined(after, row.after)));
  const hashes = new Map(await Promise.all(names.map(async (name) => [name, await sha256(name)] as const)));
  return {
    rows,
    items: itemsOf(
      rows,
      { before, after },
      rowIds(anchor, (name) => hashes.get(name)!),
    ),
  };
}
