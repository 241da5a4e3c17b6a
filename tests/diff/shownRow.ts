import type { Row } from "../../scripts/model/change.ts";
import { shownRuns } from "./shownRuns.ts";

/** A row as one line, line feeds shown: `split 1>1+2: One.[- ][+⏎]Two.` */
export function shownRow(row: Row): string {
  const place = `${row.kind} ${row.before.join("+")}>${row.after.join("+")}`;
  return "runs" in row ? `${place}: ${shownRuns(row.runs).replaceAll("\n", "⏎")}` : place;
}
