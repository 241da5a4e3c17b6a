import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, statSync, symlinkSync, writeSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { onExit } from "../../system/onExit.ts";
import { UserError } from "../../system/userError.ts";
import { headOf, readError } from "./sqliteHead.ts";

/** A value of a row as text; null for none, `too large` if it exceeds the requested limit. */
export type SqliteValue = string | null | { readonly kind: "too large" };

export interface SqliteFile {
  /** Names of the database's tables. */
  readonly tables: readonly string[];
  /** Columns of a table, without generated ones. */
  columns(table: string): readonly string[];
  /**
   * The rows of a table in storage order, one at a time.
   *
   * @param mostBytes maximum size of a value
   * @throws {UserError} if the file is damaged
   */
  rows(table: string, columns: readonly string[], mostBytes: number): Iterable<readonly SqliteValue[]>;
  close(): void;
}

/**
 * Opens an SQLite database for reading, without changing its folder, which may be read-only. Only plain tables are
 * read, so that nothing in the file decides what is computed.
 *
 * @throws {UserError} if it is no database, or not in a readable state
 */
export function openSqlite(file: string): SqliteFile {
  for (const [end, what] of [
    ["-wal", "writes that are not yet in it"],
    ["-journal", "an unfinished transaction"],
  ] as const)
    if ((statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new UserError(
        `${file} has ${what} (${file}${end}). End the program that uses it, or run: sqlite3 ${file} "PRAGMA journal_mode=DELETE"`,
      );
  // SQLite locks a database with a folder beside the file, so it is opened through a link in a temporary folder.
  const folder = mkdtempSync(path.join(os.tmpdir(), "variorum-sqlite-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const settled = onExit(remove);
  const close = () => {
    settled();
    remove();
  };
  let database: sqlite.Database | undefined;
  try {
    database = new sqlite.Database(linked(file, path.join(folder, "input.db")), { readOnly: true });
    return new OpenedFile(file, database, close);
  } catch (error) {
    database?.close();
    close();
    throw error instanceof UserError ? error : readError(file, error);
  }
}

class OpenedFile implements SqliteFile {
  readonly #file: string;
  readonly #database: sqlite.Database;
  readonly #onClose: () => void;
  readonly tables: readonly string[];

  constructor(file: string, database: sqlite.Database, onClose: () => void) {
    this.#file = file;
    this.#database = database;
    this.#onClose = onClose;
    this.#database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
    this.tables = this.#texts("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  }

  columns(table: string): readonly string[] {
    return this.#texts("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", table);
  }

  *rows(table: string, columns: readonly string[], mostBytes: number): Generator<readonly SqliteValue[]> {
    const wanted = columns
      .flatMap((column, at) => [
        `length(CAST(${quoted(column)} AS BLOB)) > ${mostBytes} AS isLarge${at}`,
        `CASE WHEN length(CAST(${quoted(column)} AS BLOB)) <= ${mostBytes} THEN CAST(${quoted(column)} AS TEXT) END AS text${at}`,
      ])
      .join(", ");
    const statement = this.#attempt(() => this.#database.prepare(`SELECT ${wanted} FROM ${quoted(table)}`));
    try {
      const rows = statement.iterate([])[Symbol.iterator]();
      for (;;) {
        const { value, done } = this.#attempt(() => rows.next());
        if (done) return;
        const cells = value as Readonly<Record<string, unknown>>;
        yield columns.map((_, at): SqliteValue => {
          const text = cells[`text${at}`];
          return Number(cells[`isLarge${at}`]) === 1 ? { kind: "too large" } : typeof text === "string" ? text : null;
        });
      }
    } finally {
      // Finalizing throws the last error again.
      this.#attempt(() => statement.finalize());
    }
  }

  close(): void {
    try {
      this.#database.close();
    } finally {
      this.#onClose();
    }
  }

  #texts(sql: string, ...values: readonly string[]): readonly string[] {
    const rows = this.#attempt(() => this.#database.all(sql, [...values]));
    return rows.map(({ name }) => String(name));
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw readError(this.#file, error);
    }
  }
}

/**
 * Creates a link to the file, or a copy if links are not possible. A database with a write-ahead log can only be opened
 * where the log may be written, so its copy has none; the log is empty.
 */
function linked(file: string, link: string): string {
  const head = headOf(file);
  const hasLog = head[18] === 2 || head[19] === 2;
  if (!hasLog)
    try {
      symlinkSync(path.resolve(file), link);
      return link;
    } catch {
      // On Windows, few users may create links.
    }
  copyFileSync(file, link);
  if (hasLog) {
    const descriptor = openSync(link, "r+");
    writeSync(descriptor, Buffer.from([1, 1]), 0, 2, 18);
    closeSync(descriptor);
  }
  return link;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
