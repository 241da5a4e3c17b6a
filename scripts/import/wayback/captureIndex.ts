import { UserError } from "../../system/userError.ts";
import type { ImportReport } from "../importer.ts";
import type { ArchiveClient } from "./archiveClient.ts";
import { timestampOf } from "./timestamps.ts";

/** A line of the index. */
export interface IndexLine {
  /** The address in the form by which the index is sorted. */
  readonly key: string;
  /** As written in the index; the capture is requested by it. */
  readonly timestamp: string;
  /** Address as captured. */
  readonly original: string;
  readonly mimetype: string;
  /** `-` if the index does not know it. */
  readonly status: string;
  readonly digest: string;
}

export interface IndexQuery {
  readonly service: string;
  readonly url: string;
  /** Whether to include all addresses that begin with it. */
  readonly isPrefix: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

const fields = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest"];

/** Lines per request: as many as an archive returns in a few seconds. */
const pageLines = 10_000;

/**
 * The captures of an address in an archive's index (CDX server API), by address and time, page by page with resumption
 * keys. Lines repeated at the boundary of two pages are yielded once.
 */
export async function* captureIndex(
  client: ArchiveClient,
  query: IndexQuery,
  report: ImportReport,
): AsyncGenerator<IndexLine> {
  let key: string | undefined;
  let last = "";
  let count = 0;
  do {
    report.progress("Reading the index", count, 1);
    const { status, body } = await client.get("index", addressOf(query, key));
    if (status !== 200)
      throw new UserError(`The index of ${query.service} answers with status ${status} for ${query.url}.`);
    const page = parsePage(body.toString("utf8"));
    if (!page)
      throw new UserError(`The index of ${query.service} answers with something that is no index for ${query.url}.`);
    for (const line of page.lines) {
      const text = JSON.stringify(line);
      if (text === last) continue;
      last = text;
      count++;
      yield line;
    }
    // A repeated key would be requested forever.
    key = page.key === key ? undefined : page.key;
  } while (key !== undefined);
}

function addressOf({ service, url, isPrefix, since, until }: IndexQuery, key: string | undefined): string {
  const address = new URL(`${service.replace(/\/+$/, "")}/cdx/search/cdx`);
  const parameters: [string, string | undefined][] = [
    ["url", url],
    ["matchType", isPrefix ? "prefix" : undefined],
    ["output", "json"],
    ["fl", fields.join(",")],
    // Collapses neighbours only: with a prefix, neighbours may be of two addresses.
    ["collapse", isPrefix ? undefined : "digest"],
    ["from", Number.isFinite(since) ? timestampOf(since) : undefined],
    ["to", Number.isFinite(until) ? timestampOf(until) : undefined],
    ["limit", String(pageLines)],
    ["showResumeKey", "true"],
    ["resumeKey", key],
  ];
  for (const [name, value] of parameters) if (value !== undefined) address.searchParams.set(name, value);
  return address.href;
}

/**
 * Parses lines and the key of the next page: after an empty row, in JSON or in lines of text. Undefined if it is
 * neither.
 */
export function parsePage(text: string): { lines: IndexLine[]; key?: string } | undefined {
  const rows = rowsOf(text);
  if (!rows) return undefined;
  const blank = rows.findIndex((row) => row.length === 0);
  const key = blank < 0 ? undefined : rows[blank + 1]?.[0];
  const lines = (blank < 0 ? rows : rows.slice(0, blank))
    .filter(([first]) => first !== fields[0])
    .map(([urlkey = "", timestamp = "", original = "", mimetype = "", status = "", digest = ""]) => ({
      ...{ key: urlkey, timestamp, original, mimetype, status, digest },
    }));
  if (lines.some(({ timestamp }) => !/^\d{4,17}$/.test(timestamp))) return undefined;
  return { lines, ...(key !== undefined && { key }) };
}

function rowsOf(text: string): string[][] | undefined {
  const plain = text.trim();
  if (!plain.startsWith("["))
    return plain === "" ? [] : plain.split("\n").map((line) => (line.trim() === "" ? [] : line.trim().split(/\s+/)));
  try {
    const rows: unknown = JSON.parse(plain);
    return Array.isArray(rows) && rows.every((row) => Array.isArray(row))
      ? rows.map((row) => row.map(String))
      : undefined;
  } catch {
    return undefined;
  }
}
