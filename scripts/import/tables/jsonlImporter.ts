import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { linesOf } from "./linesOf.ts";
import { rowReader, tableOptions, UnusableRow } from "./tableOptions.ts";

/** Imports a file with one JSON object per line, each a capture. */
export const jsonlImporter: Importer = {
  name: "jsonl",
  summary: "files with one JSON object per line, or standard input",
  what: "FILE…",
  options: tableOptions,
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const read = rowReader(input);
  for (const file of input.what) {
    for await (const { text, number } of linesOf(file, input.report)) {
      if (text.trim() === "") continue;
      const origin = `${file}:${number}`;
      try {
        const row = parseRow(text);
        const capture = read(origin, (column) => textOf(valueAt(row, column)));
        if (input.includes(capture.url ?? capture.article ?? "")) yield capture;
      } catch (error) {
        if (!(error instanceof UnusableRow)) throw error;
        input.report.refuse(origin, error.message);
      }
    }
  }
}

function parseRow(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UnusableRow(`is no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new UnusableRow("is no JSON object");
  return value;
}

/** The value at a key, or at a path of keys: `meta.url`. */
function valueAt(row: object, column: string): unknown {
  if (Object.hasOwn(row, column)) return (row as Record<string, unknown>)[column];
  let value: unknown = row;
  for (const key of column.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object") throw new UnusableRow("a list or an object was found in place of a text");
  return String(value);
}
