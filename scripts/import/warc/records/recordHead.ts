/** The head of a record: its named fields. */
export interface RecordHead {
  readonly kind: "head";
  /** Record type in lower case: `response`, `revisit`, …. */
  readonly type: string;
  /** Length of its block in bytes. */
  readonly length: number;
  /** Fields by lower-case name; if a name is repeated, the first. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface DamagedHead {
  readonly kind: "damaged";
  readonly reason: string;
}

/** Parses the head of a record, from `WARC/1.0` to the empty line. */
export function recordHead(text: string): RecordHead | DamagedHead {
  const fields = fieldsOf(text.replace(/^.*\n/, ""));
  const type = fields.get("warc-type")?.toLowerCase();
  const length = fields.get("content-length") ?? "";
  if (type === undefined) return { kind: "damaged", reason: "its head has no WARC-Type" };
  if (!/^\d{1,15}$/.test(length)) return { kind: "damaged", reason: "its head has no Content-Length in bytes" };
  return { kind: "head", type, length: Number(length), fields };
}

/**
 * Parses named fields, one per line; a line that begins with white space continues the previous one. Other lines are
 * ignored.
 */
export function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
