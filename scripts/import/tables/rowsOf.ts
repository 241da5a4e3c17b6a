import { UserError } from "../../system/userError.ts";
import type { ImportReport } from "../importer.ts";
import { openTable } from "./openTable.ts";
import { mostCharacters } from "./tableOptions.ts";

export interface TableRow {
  readonly cells: readonly string[];
  /** Line on which the row begins, from 1. */
  readonly line: number;
}

/** Maximum number of cells in a row: no table with texts has as many columns. */
const mostCells = 10_000;
/** Maximum length of the first row, in characters, for its separator to be detected from all of it. */
const longestHead = 1_000_000;

/**
 * The rows of a CSV table (RFC 4180), one at a time: quoted cells may contain separators, line breaks and doubled
 * quotation marks; rows end with LF or CRLF. Empty rows are skipped. An unclosed quotation mark would make one cell of
 * everything after it, so that row is refused at the end of the file. A row that is too long is refused by its line,
 * and not kept in memory.
 *
 * @param separator detected from the first row if omitted
 * @param most maximum characters of a row
 * @throws {UserError} if the first row, which names the columns, is too long
 */
export async function* rowsOf(
  file: string,
  report: ImportReport,
  separator?: string,
  most = mostCharacters,
): AsyncGenerator<TableRow> {
  const parser = new RowParser(separator, most);
  let isFirst = true;
  const accepted = (row: ParsedRow): row is TableRow => {
    const wasFirst = isFirst;
    isFirst = false;
    if (!row.fault) return true;
    if (wasFirst) throw new UserError(`${file}:${row.line} ${row.fault}: the first row must name the columns.`);
    report.refuse(`${file}:${row.line}`, row.fault);
    return false;
  };
  for await (const piece of openTable(file, report)) for (const row of parser.read(piece)) if (accepted(row)) yield row;
  for (const row of parser.end()) if (accepted(row)) yield row;
  if (parser.isOpen) report.refuse(`${file}:${parser.line}`, "a quotation mark is never closed");
}

/** A row, and why it is unusable, if it is. */
interface ParsedRow extends TableRow {
  readonly fault?: string;
}

type State = "start" | "plain" | "quoted" | "quote";

class RowParser {
  #separator: string | undefined;
  /** The first row, buffered until its end is found, to detect the separator. */
  #head: string | undefined = "";
  #state: State = "start";
  #cell = "";
  #cells: string[] = [];
  readonly #most: number;
  /** Number of characters in the row so far. */
  #length = 0;
  #fault: string | undefined;
  #newlines = 0;
  line = 1;

  constructor(separator: string | undefined, most: number) {
    this.#separator = separator;
    this.#most = most;
  }

  get isOpen(): boolean {
    return this.#state === "quoted";
  }

  *read(piece: string): Generator<ParsedRow> {
    let text = piece;
    if (this.#head !== undefined) {
      this.#head += piece;
      if (this.#separator === undefined) {
        const end = endOfHead(this.#head);
        if (end < 0 && this.#head.length < longestHead) return;
        this.#separator = separatorOf(this.#head.slice(0, end < 0 ? longestHead : end));
      }
      text = this.#head;
      this.#head = undefined;
    }
    yield* this.#parse(text);
  }

  *end(): Generator<ParsedRow> {
    if (this.#head !== undefined) {
      const text = this.#head;
      this.#head = undefined;
      this.#separator ??= separatorOf(text);
      yield* this.#parse(text);
    }
    if (this.#state === "quoted") return;
    if (this.#fault || this.#cells.length > 0 || this.#cell !== "" || this.#state === "quote") yield* this.#endRow();
  }

  *#parse(text: string): Generator<ParsedRow> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === "\n") this.#newlines++;
      if (this.#state === "quoted") {
        if (sign !== '"') continue;
        this.#add(text.slice(from, at));
        this.#state = "quote";
        from = at + 1;
      } else if (sign === '"' && this.#state !== "plain") {
        // A doubled mark inside quotation marks stands for one; at the start of a cell a mark opens quotation.
        if (this.#state === "quote") this.#add('"');
        this.#state = "quoted";
        from = at + 1;
      } else if (sign === this.#separator) {
        this.#endCell(text.slice(from, at));
        from = at + 1;
      } else if (sign === "\n") {
        this.#add(text.slice(from, at));
        from = at + 1;
        yield* this.#endRow();
      } else if (this.#state !== "quote" || sign !== "\r") this.#state = "plain";
    }
    this.#add(text.slice(from));
  }

  /** Text beyond the limit is not kept. */
  #add(text: string): void {
    this.#length += text.length;
    if (this.#length > this.#most) this.#refuse(`the row has more than ${this.#most} characters`);
    else if (!this.#fault) this.#cell += text;
  }

  #refuse(fault: string): void {
    this.#fault ??= fault;
    this.#cell = "";
    this.#cells = [];
  }

  #endCell(rest: string): void {
    this.#add(rest);
    if (this.#cells.length >= mostCells) this.#refuse(`the row has more than ${mostCells} cells`);
    else if (!this.#fault) this.#cells.push(this.#cell);
    this.#cell = "";
    this.#state = "start";
  }

  *#endRow(): Generator<ParsedRow> {
    this.#cell = this.#cell.replace(/\r$/, "");
    this.#endCell("");
    const cells = this.#cells;
    const fault = this.#fault;
    const { line } = this;
    this.#cells = [];
    this.#fault = undefined;
    this.#length = 0;
    this.line += this.#newlines;
    this.#newlines = 0;
    if (fault) yield { cells, line, fault };
    else if (cells.length > 1 || cells[0] !== "") yield { cells, line };
  }
}

/** The end of the first row; -1 if it continues. */
function endOfHead(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === "\n" && !isQuoted) return at;
  }
  return -1;
}

/** The separator that occurs most often in the first row, outside quotation marks. */
function separatorOf(head: string): string {
  const bare = head.replace(/"[^"]*"/g, "");
  const [most] = [",", ";", "\t"]
    .map((sign) => ({ sign, count: bare.split(sign).length }))
    .sort((a, b) => b.count - a.count);
  return most!.sign;
}
