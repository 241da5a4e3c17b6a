/** Time after which an address is asked for without validators: a wrong one answers 304 for ever. */
const plainEvery = 7 * 86_400_000;

interface Validated {
  readonly etag?: string;
  readonly modified?: string;
  /** The last request without validators. */
  readonly full?: number;
}

/** The validators to send, letter by letter as they came; none once a week. */
export function conditionalHeaders({ etag, modified, full = 0 }: Validated, now: number): Record<string, string> {
  if (now - full >= plainEvery) return {};
  return {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(modified !== undefined && { "if-modified-since": modified }),
  };
}

/** Longer ones are not kept. */
const longest = 1_000;

/**
 * The validators after an answer that was understood. Those of a 200 replace all earlier ones, which belong to an older
 * body; a 304 replaces what it names.
 *
 * @param headers of the answer
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
