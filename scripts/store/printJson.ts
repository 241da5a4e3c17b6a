const indentation = "  ";

/** How deep a page's rows stand in its data: `article.changes[n].items[m]`. What lies deeper stays on its line. */
const deepest = 5;

/** Legal in JSON, but not in YAML 1.1 or in a file that people open in editors. */
const escaped = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * JSON in lines a person can read: a list or object that holds others has one item a line, down to the rows of a page,
 * which take a line each. The same value gives the same text; `JSON.parse` gives the value back. Nearly all of a page is
 * in its rows, so nearly all is printed by `JSON.stringify`, five times as fast as anything that measures its lines.
 * Takes what JSON can say: no dates, no maps; keys with the value undefined are left out.
 */
export function printJson(value: unknown): string {
  return print(value, "", 0, new Map()).replace(
    escaped,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @param rows what is printed already of those that lie deepest: most stand in several changes, one object in all */
function print(value: unknown, indent: string, depth: number, rows: Map<object, string>): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (depth === deepest) {
    const row = rows.get(value) ?? JSON.stringify(value);
    rows.set(value, row);
    return row;
  }
  if (isFlat(value)) return JSON.stringify(value);
  const inner = indent + indentation;
  const lines = (items: readonly string[]): string => `\n${inner}${items.join(`,\n${inner}`)}\n${indent}`;
  if (Array.isArray(value)) return `[${lines(value.map((item) => print(item, inner, depth + 1, rows)))}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${lines(entries.map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner, depth + 1, rows)}`))}}`;
}

function isFlat(value: object): boolean {
  return Object.values(value).every((item) => typeof item !== "object" || item === null);
}
