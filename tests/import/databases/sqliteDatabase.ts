import path from "node:path";
import sqlite from "node-sqlite3-wasm";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

type Value = string | number | null;

/** An SQLite database made by statements, and rows of its tables. */
export function sqliteDatabase(
  statements: readonly string[],
  rows: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>> = {},
  name = "test.db",
): string {
  const file = path.join(temporaryFolder(), name);
  const database = new sqlite.Database(file);
  for (const statement of statements) database.exec(statement);
  for (const [table, all] of Object.entries(rows))
    for (const row of all) {
      const columns = Object.keys(row);
      database.run(
        `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
        Object.values(row),
      );
    }
  database.close();
  return file;
}
