import type { ImportReport } from "../importer.ts";
import { openTable } from "./openTable.ts";
import { mostCharacters } from "./tableOptions.ts";

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/**
 * The lines of a file, one at a time. Only a line feed ends a line: JSON may contain other line separators. A line that
 * is too long is refused by its number.
 *
 * @param most maximum characters of a line
 */
export async function* linesOf(file: string, report: ImportReport, most = mostCharacters): AsyncGenerator<Line> {
  let number = 0;
  let unfinished: string[] = [];
  let length = 0;
  const end = (): Line | undefined => {
    number++;
    const line = length > most ? undefined : { text: unfinished.join(""), number };
    if (!line) report.refuse(`${file}:${number}`, `the line has more than ${most} characters`);
    unfinished = [];
    length = 0;
    return line;
  };
  for await (const piece of openTable(file, report)) {
    const parts = piece.split("\n");
    for (const [index, part] of parts.entries()) {
      length += part.length;
      if (length > most) unfinished = [];
      else unfinished.push(part);
      if (index === parts.length - 1) break;
      const line = end();
      if (line) yield line;
    }
  }
  const last = length > 0 ? end() : undefined;
  if (last) yield last;
}
