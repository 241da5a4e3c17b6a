/** A row of a history: an instant and the file name of its text. */
export type HistoryRow =
  | { readonly kind: "row"; readonly line: number; readonly captured: string; readonly name: string }
  | { readonly kind: "refused"; readonly line: number; readonly reason: string };

/**
 * The rows of a history, each `seconds,name`. A name may be a path on the machine that wrote it; only its last part
 * counts. Two rows in one line, as after a power failure, are refused, because the end of the first name is unknown.
 */
export function* historyRows(text: string): Generator<HistoryRow> {
  for (const [at, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const row = whole.replaceAll("\0", "").trim();
    if (row === "") continue;
    const line = at + 1;
    const refused = (reason: string): HistoryRow => ({ kind: "refused", line, reason: `${quoted(row)} ${reason}` });
    const cells = row.split(",");
    if (cells.length > 2) yield refused("is two rows in one line; write each into a line of its own");
    else if (cells.length < 2 || !/^\d{9,10}(?:\.\d+)?$/.test(cells[0]!.trim()))
      yield refused("is no row of seconds since 1970 and a name");
    else {
      const captured = new Date(Math.floor(Number(cells[0])) * 1000).toISOString().replace(".000Z", "Z");
      const parts = cells[1]!.trim().split(/[/\\]/);
      const name = parts.at(-1)!;
      if (parts.includes("..")) yield refused("leads out of the folder of its watch");
      else if (name === "" || name.startsWith(".")) yield refused("names no text");
      else yield { kind: "row", line, captured, name };
    }
  }
}

function quoted(row: string): string {
  return JSON.stringify(row.length > 200 ? `${row.slice(0, 200)}…` : row);
}
