import { counted } from "../../formatting/counted.ts";
import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { rowsOf } from "./rowsOf.ts";
import { rowReader, tableOptions, UnusableRow } from "./tableOptions.ts";

/** Imports a table whose first row names its columns, each further row a capture. */
export const csvImporter: Importer = {
  name: "csv",
  summary: "tables with column names in the first row",
  what: "FILE…",
  options: {
    ...tableOptions,
    separator: {
      type: "string",
      value: "SIGN",
      help: "between cells (detected from the first row: comma, semicolon or tab)",
    },
  },
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const read = rowReader(input);
  const { separator } = input.options as { separator?: string };
  for (const file of input.what) {
    let columns: readonly string[] | undefined;
    for await (const { cells, line } of rowsOf(file, input.report, separator === "\\t" ? "\t" : separator)) {
      if (!columns) {
        columns = cells.map((cell) => cell.trim());
        continue;
      }
      const origin = `${file}:${line}`;
      try {
        if (cells.length !== columns.length)
          throw new UnusableRow(`${counted(cells.length, "cell")}, where the first row has ${columns.length}`);
        const row = new Map(columns.map((column, index) => [column, cells[index]!]));
        const capture = read(origin, (column) => row.get(column));
        if (input.includes(capture.url ?? capture.article ?? "")) yield capture;
      } catch (error) {
        if (!(error instanceof UnusableRow)) throw error;
        input.report.refuse(origin, error.message);
      }
    }
  }
}
