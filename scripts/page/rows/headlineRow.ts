import type { Change, Row } from "../../model/change.ts";
import type { Sides } from "./rowView.ts";

/**
 * The row that shows what the change's title shows: the headline is a paragraph of most web pages too. Undefined where no
 * row has the same two texts, so that the title says something of its own.
 */
export function headlineRow(
  { title, rows }: Pick<Change, "title" | "rows">,
  { before, after }: Sides,
): Row | undefined {
  if (!title) return undefined;
  const sideOf = (other: "-" | "+"): string => title.map(([kind, text]) => (kind === other ? "" : text)).join("");
  const [was, is] = [sideOf("+"), sideOf("-")];
  return rows.find(
    (row) =>
      (row.kind === "edited" || row.kind === "moved") &&
      before[row.before[0]]!.text === was &&
      after[row.after[0]]!.text === is,
  );
}
