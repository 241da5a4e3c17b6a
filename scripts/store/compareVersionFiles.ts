import { compareText } from "../model/compareText.ts";

/**
 * Orders the files of one instant by name, and numbered ones by their number: `…Z_2.md` before `…Z_10.md`. An
 * imported history may contain a dozen versions of one second.
 */
export function compareVersionFiles(a: string, b: string): number {
  return compareText(sortKey(a), sortKey(b)) || compareText(a, b);
}

function sortKey(name: string): string {
  return name.replace(/(?<=Z_)[1-9]\d{0,5}(?=\.[a-z0-9]+$)/i, (number) => number.padStart(6, "0"));
}
