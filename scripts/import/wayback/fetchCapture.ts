import type { BodyFormat } from "../capture.ts";
import { bodyOfType, formatOfType } from "../http/pageBody.ts";
import type { Answer } from "../http/request.ts";
import type { ArchiveClient } from "./archiveClient.ts";
import { timestampOf } from "./timestamps.ts";

export type FetchedCapture =
  | { readonly kind: "page"; readonly status: number; readonly format: BodyFormat; readonly body: string | Uint8Array }
  /** It is a capture, but not of a page. */
  | { readonly kind: "passed over"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Maximum number of redirects within the archive to the same capture, such as to another scheme. */
const mostRedirects = 5;

/**
 * Fetches the response that an archive stored for an address at a time, unchanged: `id_` requests it without the
 * archive's own additions. Only a response with that time in `Memento-Datetime` is the capture; a redirect leads to a
 * neighbouring capture, and anything else is the archive's own page.
 */
export async function fetchCapture(
  client: ArchiveClient,
  service: string,
  timestamp: string,
  original: string,
): Promise<FetchedCapture> {
  let url = `${service.replace(/\/+$/, "")}/web/${timestamp}id_/${original.replaceAll("#", "%23").replaceAll(" ", "%20")}`;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await client.get("capture", url);
    const memento = answer.headers.get("memento-datetime");
    if (memento !== undefined) return ofMemento(answer, memento, timestamp);
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get("location") : undefined;
    if (location === undefined || !URL.canParse(location, url))
      return {
        kind: "refused",
        reason: `the archive answers with a page of its own (status ${answer.status}), and not with the capture`,
      };
    const next = new URL(location, url);
    if (!/^https?:$/.test(next.protocol) || next.host !== new URL(service).host)
      return { kind: "refused", reason: `the archive redirects elsewhere, to ${next.protocol}//${next.host}` };
    const [, other] = /\/web\/(\d{4,14})(?:id_)?\//.exec(next.href) ?? [];
    if (other !== timestamp)
      return { kind: "refused", reason: `the archive answers with another capture${other ? `, of ${other}` : ""}` };
    url = next.href;
  }
  return { kind: "refused", reason: "the archive redirects endlessly" };
}

function ofMemento({ status, headers, body }: Answer, memento: string, timestamp: string): FetchedCapture {
  const at = Date.parse(memento);
  if (Number.isNaN(at) || timestampOf(at) !== timestamp) {
    // For a timestamp with month or day 00, the archive may use another form of the time.
    if (!/^\d{4}(?:00|\d\d00)/.test(timestamp))
      return { kind: "refused", reason: `the archive answers with another capture, of ${memento}` };
  }
  if (status >= 300 && status < 400) return { kind: "passed over", reason: "redirects" };
  const type = headers.get("content-type") ?? "text/html";
  const format = formatOfType(type);
  if (!format) return { kind: "passed over", reason: "no pages by their content" };
  return { kind: "page", status, format, body: bodyOfType(body, type) };
}
