import type { ImportReport } from "../importer.ts";
import { openTable } from "./openTable.ts";

export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The lines of a file, one after another. Lines end with a line feed alone: JSON may hold the others. */
export async function* linesOf(file: string, report: ImportReport): AsyncGenerator<Line> {
  let number = 0;
  const unfinished: string[] = [];
  for await (const piece of openTable(file, report)) {
    const parts = piece.split("\n");
    for (const [index, part] of parts.entries()) {
      unfinished.push(part);
      if (index === parts.length - 1) break;
      yield { text: unfinished.join(""), number: ++number };
      unfinished.length = 0;
    }
  }
  const last = unfinished.join("");
  if (last !== "") yield { text: last, number: ++number };
}
