import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { UserError } from "../../system/userError.ts";
import type { ImportReport } from "../importer.ts";
import { rowsOf } from "../tables/rowsOf.ts";
import type { SqliteFile } from "./sqliteFile.ts";
import { isSqlite } from "./sqliteHead.ts";

/** A row of a table, accessed by field name. */
export interface TableRecord {
  /** For messages. */
  readonly origin: string;
  /** The value of a field; undefined if it is empty. */
  readonly value: (field: string) => string | undefined;
}

/** The required names and columns of a table. */
export interface TableForm {
  /** Accepted names of the table in a database, case-insensitive. */
  readonly tables: readonly string[];
  /** Accepted names of the column of each field, case-insensitive; the first one found counts. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Fields that a table must have. */
  readonly required: readonly string[];
}

/**
 * The rows of a table in an SQLite database or a CSV file; the first bytes decide which. A row with a value larger than
 * a version is refused.
 *
 * @throws {UserError} if it is neither, or lacks the table or a column
 */
export async function* recordsOf(file: string, form: TableForm, report: ImportReport): AsyncGenerator<TableRecord> {
  if (isSqlite(file)) yield* sqliteRecords(file, form, report);
  else yield* csvRecords(file, form, report);
}

async function* sqliteRecords(file: string, form: TableForm, report: ImportReport): AsyncGenerator<TableRecord> {
  // Loaded only for databases, because most imports have none.
  const { openSqlite } = await import("./sqliteFile.ts");
  const database = openSqlite(file);
  try {
    const table = tableIn(database, form, file);
    const columns = columnsOf(form, database.columns(table), `${file}, table ${table}`);
    const fields = [...columns.keys()];
    const names = fields.map((field) => columns.get(field)!);
    let number = 0;
    for (const values of wholeRows(database.rows(table, names, maxVersionBytes), file, report)) {
      const origin = `${file}, ${table} ${++number}`;
      if (number % 1_000 === 0) report.progress(`Reading ${file}, row ${number}`, 0, 1);
      const large = values.findIndex((value) => typeof value === "object" && value !== null);
      if (large >= 0) {
        report.refuse(origin, `${names[large]} is larger than ${maxVersionBytes / 1e6} MB`);
        continue;
      }
      yield { origin, value: (field) => (values[fields.indexOf(field)] as string | null | undefined) || undefined };
    }
  } finally {
    database.close();
  }
}

/** Yields rows up to the first damage, which is reported; the rows before it are complete. */
function* wholeRows<T>(rows: Iterable<T>, file: string, report: ImportReport): Generator<T> {
  try {
    yield* rows;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    report.refuse(file, `${error.message}; rows are missing`);
  }
}

function tableIn({ tables }: SqliteFile, form: TableForm, file: string): string {
  for (const name of form.tables) {
    const found = tables.find((table) => table.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
  }
  throw new UserError(
    `${file} has no table "${form.tables[0]}"; it has ${tables.length > 0 ? tables.slice(0, 20).join(", ") : "none"}.`,
  );
}

async function* csvRecords(file: string, form: TableForm, report: ImportReport): AsyncGenerator<TableRecord> {
  if (/\.(?:db|sqlite3?)\.gz$/i.test(file))
    throw new UserError(`${file} is a compressed database; decompress it with gunzip.`);
  if (/\.sql(?:\.gz)?$/i.test(file))
    throw new UserError(`${file} is a script; make a database of it: sqlite3 versions.db < ${file}`);
  let columns: ReadonlyMap<string, string> | undefined;
  let names: readonly string[] = [];
  for await (const { cells, line } of rowsOf(file, report)) {
    const origin = `${file}:${line}`;
    if (!columns) {
      names = cells.map((cell) => cell.trim());
      columns = columnsOf(form, names, file);
      continue;
    }
    if (cells.length !== names.length)
      report.refuse(origin, `${cells.length} cells, where the first row has ${names.length}`);
    else {
      const known = columns;
      yield {
        origin,
        value: (field) => {
          const column = known.get(field);
          return column === undefined ? undefined : textAt(cells[names.indexOf(column)]);
        },
      };
    }
  }
}

/** The column of each field that is present. */
function columnsOf(
  { fields, required }: TableForm,
  names: readonly string[],
  where: string,
): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const [field, candidates] of Object.entries(fields)) {
    const column = candidates
      .map((candidate) => names.find((name) => name.toLowerCase() === candidate.toLowerCase()))
      .find((name) => name !== undefined);
    if (column !== undefined) columns.set(field, column);
  }
  for (const field of required)
    if (!columns.has(field))
      throw new UserError(
        `${where} has no column "${fields[field]![0]}"; it has ${names.slice(0, 30).join(", ").slice(0, 500)}.`,
      );
  return columns;
}

/** Programs that export tables write these words for a missing value. */
function textAt(cell: string | undefined): string | undefined {
  return cell === undefined || /^(?:|\\N|NULL|None|nan)$/.test(cell) ? undefined : cell;
}
