import { type Answer, request } from "./request.ts";

/** Milliseconds: servers of archives take their time, and leave dead connections open. */
const limits = { idle: 60_000, whole: 600_000 };

/**
 * Asks a service that somebody named, wherever it is, such as an archive or a wiki; follows no redirect.
 *
 * @param mostBytes of the body, packed and unpacked
 * @throws {NoAnswer}
 * @throws {UnusableAnswer}
 */
export function httpGet(url: string, mostBytes: number): Promise<Answer> {
  return request(url, {
    headers: { "user-agent": importAgent, "accept-encoding": "gzip" },
    mostBytes,
    isKept: true,
    allowPrivate: true,
    limits,
  });
}

/** What requests of an import name as their sender. */
export const importAgent = "Variorum (import)";
