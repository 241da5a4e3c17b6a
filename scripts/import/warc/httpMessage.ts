/** An answer of a server, as it is in the block of a record. */
export interface HttpMessage {
  readonly status: number;
  /** Joined by commas where there are several of one name. */
  readonly header: (name: string) => string;
  /** As sent: chunked and packed. */
  readonly body: Buffer;
}

/** Answers that may precede the answer (100, 103). */
const mostInterim = 10;
/** Bytes of the headers. */
const mostHead = 1_000_000;

/**
 * Reads a block of `application/http`. Lines may end with LF alone, the status may have no reason, and a line without a colon
 * is left out, as browsers do. Undefined where it does not begin with a status.
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
    // Answers that only precede the answer.
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
