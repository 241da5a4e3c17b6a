import { compareText } from "../../model/compareText.ts";
import { type FeedRecord, fields, type HostRecord, type PageRecord } from "./records.ts";

interface Records {
  readonly page: PageRecord;
  readonly feed: FeedRecord;
  readonly host: HostRecord;
}

export type RecordKind = keyof Records;
export type RecordOf<Kind extends RecordKind> = Records[Kind];

/** The key that identifies a record, at the start of its line. */
export function nameOf(record: PageRecord | FeedRecord | HostRecord): string {
  return "host" in record ? record.host : record.address;
}

/**
 * Writes a record as a line: its address, then `key=value`, separated by tabs; instants to the second. Tabs, line ends,
 * control characters and percent signs in values are percent-encoded.
 */
export function stateLine<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): string {
  const values = record as unknown as Readonly<Record<string, string | number | undefined>>;
  const parts = fields[kind].flatMap(([key, type]) => {
    const value = values[key];
    if (value === undefined) return [];
    return [`${key}=${type === "instant" ? instantText(value as number) : escaped(String(value))}`];
  });
  return [escaped(nameOf(record)), ...parts].join("\t");
}

/** Parses the record of a line; undefined if the line is not a record. */
export function readStateLine<Kind extends RecordKind>(kind: Kind, line: string): RecordOf<Kind> | undefined {
  const [name = "", ...parts] = line.split("\t");
  const types = new Map<string, string>(fields[kind]);
  const values: Record<string, string | number> = { [kind === "host" ? "host" : "address"]: unescaped(name) };
  for (const part of parts) {
    const at = part.indexOf("=");
    const key = part.slice(0, at);
    const type = types.get(key);
    // A later release may write more fields.
    if (type === undefined) continue;
    const value = readValue(type, part.slice(at + 1));
    if (value === undefined) return undefined;
    values[key] = value;
  }
  const needed = kind === "host" ? ["wait"] : ["since", "next"];
  if (name === "" || needed.some((key) => values[key] === undefined)) return undefined;
  if (kind === "page" && values.from !== "pages" && values.from !== "found") return undefined;
  return values as unknown as RecordOf<Kind>;
}

/** Lines of a file, sorted, so that two machines write the same order and merges stay small. */
export function stateText<Kind extends RecordKind>(kind: Kind, records: Iterable<RecordOf<Kind>>): string {
  return [...records]
    .sort((a, b) => compareText(nameOf(a), nameOf(b)))
    .map((record) => `${stateLine(kind, record)}\n`)
    .join("");
}

/** To the second, like names of version files. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}

function readValue(type: string, text: string): string | number | undefined {
  if (type === "text") return unescaped(text);
  if (type === "number") return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

function escaped(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f-\x9f%\u2028\u2029\ud800-\udfff]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
