import type { ImportReport } from "../importer.ts";
import { openTable } from "./openTable.ts";

export interface TableRow {
  readonly cells: readonly string[];
  /** On which the row begins, from 1. */
  readonly line: number;
}

/**
 * The rows of a table in CSV (RFC 4180), one after another: cells in quotation marks may hold separators, line breaks and
 * doubled quotation marks; rows end with LF or CRLF. Empty rows are left out. A quotation mark that is never closed would
 * make one cell of all that follows, so that row is refused where the file ends.
 *
 * @param separator found in the first row where it is left out
 */
export async function* rowsOf(file: string, report: ImportReport, separator?: string): AsyncGenerator<TableRow> {
  const parser = new RowParser(separator);
  for await (const piece of openTable(file, report)) yield* parser.read(piece);
  yield* parser.end();
  if (parser.isOpen) report.refuse(`${file}:${parser.line}`, "a quotation mark is never closed");
}

type State = "start" | "plain" | "quoted" | "quote";

class RowParser {
  #separator: string | undefined;
  /** The first row until its end is seen, which tells the separator. */
  #head: string | undefined = "";
  #state: State = "start";
  #cell = "";
  #cells: string[] = [];
  #newlines = 0;
  line = 1;

  constructor(separator: string | undefined) {
    this.#separator = separator;
  }

  get isOpen(): boolean {
    return this.#state === "quoted";
  }

  *read(piece: string): Generator<TableRow> {
    let text = piece;
    if (this.#head !== undefined) {
      this.#head += piece;
      if (this.#separator === undefined) {
        const end = endOfHead(this.#head);
        if (end < 0) return;
        this.#separator = separatorOf(this.#head.slice(0, end));
      }
      text = this.#head;
      this.#head = undefined;
    }
    yield* this.#parse(text);
  }

  *end(): Generator<TableRow> {
    if (this.#head !== undefined) {
      const text = this.#head;
      this.#head = undefined;
      this.#separator ??= separatorOf(text);
      yield* this.#parse(text);
    }
    if (this.#state === "quoted") return;
    if (this.#cells.length > 0 || this.#cell !== "" || this.#state === "quote") yield* this.#endRow();
  }

  *#parse(text: string): Generator<TableRow> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === "\n") this.#newlines++;
      if (this.#state === "quoted") {
        if (sign !== '"') continue;
        this.#cell += text.slice(from, at);
        this.#state = "quote";
        from = at + 1;
      } else if (sign === '"' && this.#state !== "plain") {
        // Doubled inside quotation marks it is one; at the start of a cell it opens them.
        if (this.#state === "quote") this.#cell += '"';
        this.#state = "quoted";
        from = at + 1;
      } else if (sign === this.#separator) {
        this.#endCell(text.slice(from, at));
        from = at + 1;
      } else if (sign === "\n") {
        this.#cell += text.slice(from, at);
        from = at + 1;
        yield* this.#endRow();
      } else if (this.#state !== "quote" || sign !== "\r") this.#state = "plain";
    }
    this.#cell += text.slice(from);
  }

  #endCell(rest: string): void {
    this.#cells.push(this.#cell + rest);
    this.#cell = "";
    this.#state = "start";
  }

  *#endRow(): Generator<TableRow> {
    this.#cell = this.#cell.replace(/\r$/, "");
    this.#endCell("");
    const cells = this.#cells;
    const { line } = this;
    this.#cells = [];
    this.line += this.#newlines;
    this.#newlines = 0;
    if (cells.length > 1 || cells[0] !== "") yield { cells, line };
  }
}

/** Where the first row ends; -1 where it goes on. */
function endOfHead(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === "\n" && !isQuoted) return at;
  }
  return -1;
}

/** The sign of which the first row has most outside quotation marks. */
function separatorOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, "");
  const [most] = [",", ";", "\t"]
    .map((sign) => ({ sign, count: bare.split(sign).length }))
    .sort((a, b) => b.count - a.count);
  return most!.sign;
}
