/** Programs that open tables run a cell that begins with one of these as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180) that spreadsheet programs show and never run: captured text is data. A cell that would be a
 * formula begins with an apostrophe.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = formula.test(value.trimStart()) || formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
