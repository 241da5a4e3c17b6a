const width = 120;
const indentation = "  ";

/** Legal in JSON, but not in YAML 1.1 or in a file that people open in editors. */
const escaped = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * JSON in lines a person can read: a value stands on one line where it fits, lists of numbers fill their lines, a few
 * plain values (`["-", "text"]`) stay together however long, anything else has one item a line. The same value gives the
 * same text; `JSON.parse` gives the value back. Linear in the size of the output. Takes what JSON can say: no dates, no
 * maps; keys with the value undefined are left out.
 */
export function printJson(value: unknown): string {
  return print(value, "", 0);
}

/** `taken`: columns of the first line in use already, by the key in front of the value. */
function print(value: unknown, indent: string, taken: number): string {
  if (typeof value !== "object" || value === null) return leaf(value);
  const inner = indent + indentation;
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item, inner, inner.length));
    if (fits(items, taken) || isTuple(value)) return `[${items.join(", ")}]`;
    const lines = value.every((item) => typeof item === "number") ? filled(items, width - inner.length) : items;
    return `[\n${inner}${lines.join(`,\n${inner}`)}\n${indent}]`;
  }
  const items = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => {
      const name = `${leaf(key)}: `;
      return name + print(item, inner, inner.length + name.length);
    });
  if (indent !== "" && fits(items, taken)) return items.length > 0 ? `{ ${items.join(", ")} }` : "{}";
  return `{\n${inner}${items.join(`,\n${inner}`)}\n${indent}}`;
}

function leaf(value: unknown): string {
  const json = JSON.stringify(value) ?? "null";
  return json.replace(escaped, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function isTuple(value: readonly unknown[]): boolean {
  return value.length <= 4 && value.every((item) => typeof item !== "object" || item === null);
}

function fits(items: readonly string[], taken: number): boolean {
  let length = taken + "{  },".length;
  for (const item of items) {
    length += item.length + ", ".length;
    if (length > width || item.includes("\n")) return false;
  }
  return true;
}

function filled(items: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (line !== "" && line.length + item.length + ", ,".length > columns) {
      lines.push(line);
      line = item;
    } else line = line === "" ? item : `${line}, ${item}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}
