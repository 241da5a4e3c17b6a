/** Interval after which an address is requested without validators: a wrong validator would give 304 forever. */
const plainEvery = 7 * 86_400_000;

interface Validated {
  readonly etag?: string;
  readonly modified?: string;
  /** The last request without validators. */
  readonly full?: number;
}

/** The validators to send, unchanged; none once a week. */
export function conditionalHeaders({ etag, modified, full = 0 }: Validated, now: number): Record<string, string> {
  if (now - full >= plainEvery) return {};
  return {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(modified !== undefined && { "if-modified-since": modified }),
  };
}

/** Maximum length of a validator that is kept, in characters. */
const longest = 1_000;

/**
 * The validators after a response that was understood. Those of a 200 replace all earlier ones, which belong to an
 * older body; a 304 replaces those that it contains.
 *
 * @param headers of the response
 * @param sent whether the request had validators
 */
export function validatorsAfter(
  known: Validated,
  status: number,
  headers: ReadonlyMap<string, string>,
  sent: boolean,
  now: number,
): Validated {
  const [etag, modified] = [headers.get("etag"), headers.get("last-modified")].map((value) =>
    value !== undefined && value !== "" && value.length <= longest && /^[\x20-\x7e]+$/.test(value) ? value : undefined,
  );
  const full = sent ? known.full : now;
  const isNew = status !== 304;
  const kept = {
    etag: etag ?? (isNew ? undefined : known.etag),
    modified: modified ?? (isNew ? undefined : known.modified),
    full,
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}
