/** An HTTP response in the block of a record. */
export interface HttpMessage {
  readonly status: number;
  /** The value of a header; repeated ones joined by commas. */
  readonly header: (name: string) => string;
  /** The body as sent, with transfer and content encodings. */
  readonly body: Buffer;
}

/** Maximum number of interim responses before the final one (100, 103). */
const mostInterim = 10;
/** Maximum size of the headers in bytes. */
const mostHead = 1_000_000;

/**
 * Parses a block of `application/http`. As in browsers, lines may end with LF alone, the status may lack a reason, and
 * a line without a colon is ignored. Undefined if it does not begin with a status line.
 */
export function readHttp(block: Buffer): HttpMessage | undefined {
  let rest = block;
  for (let times = 0; times <= mostInterim; times++) {
    const text = rest.toString("latin1", 0, mostHead);
    const [, status] = /^\s*[a-z]+(?:\/\d+(?:\.\d+)?)?[ \t]+(\d{3})(?!\d)/i.exec(text) ?? [];
    if (status === undefined) return undefined;
    const end = /\r?\n\r?\n/.exec(text);
    const headEnd = end ? end.index + end[0].length : rest.length;
    const body = rest.subarray(headEnd);
    // Skips interim responses.
    if (status.startsWith("1") && status !== "101" && body.length > 0) {
      rest = body;
      continue;
    }
    const headers = headersOf(text.slice(0, headEnd));
    return { status: Number(status), body, header: (name) => headers.get(name)?.join(", ") ?? "" };
  }
  return undefined;
}

function headersOf(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text
    .replace(/\r?\n[ \t]+(?=\S)/g, " ")
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = headers.get(name) ?? [];
    headers.set(name, values);
    values.push(line.slice(colon + 1).trim());
  }
  return headers;
}
