/** The record of a watched item. Instants are milliseconds since 1970. */
interface Watched {
  /** The address as requested. */
  readonly address: string;
  /** When it became known. */
  readonly since: number;
  /** The last check with a response. */
  readonly checked?: number;
  /** Last news: a new version, new entries of a feed. */
  readonly changed?: number;
  /** When the next check is due. */
  readonly next: number;
  /** Number of consecutive failed checks. */
  readonly failures?: number;
  /** Validators of the last response that was understood, unchanged. */
  readonly etag?: string;
  readonly modified?: string;
  /** The last request without validators. */
  readonly full?: number;
}

/** A page that is watched. */
export interface PageRecord extends Watched {
  /** Whether it comes from `watch.yml`, or from a feed or sitemap. */
  readonly from: "pages" | "found";
  /** Id of its article, once there is one. */
  readonly article?: string;
  /** Number of consecutive checks without a change. */
  readonly unchanged?: number;
  /** Time of the first look at which it was missing, while the second one is pending. */
  readonly missing?: number;
  /** When watching ended. */
  readonly ended?: number;
  /** Address of the watched page to which this address belongs. */
  readonly same?: string;
}

/** A feed or a sitemap. */
export interface FeedRecord extends Watched {
  /** The sitemap that named this one; absent for those of `watch.yml`. */
  readonly parent?: string;
}

/** A host that must be left alone. */
export interface HostRecord {
  readonly host: string;
  /** End of the wait. */
  readonly wait: number;
  readonly failures?: number;
  /** Reason for the wait, for the report. */
  readonly reason: string;
}

/** Key of a value in a state file, and whether it is an instant, a number or text. */
type Field = readonly [key: string, kind: "instant" | "number" | "text"];

const watched: readonly Field[] = [
  ["since", "instant"],
  ["changed", "instant"],
  ["checked", "instant"],
  ["next", "instant"],
  ["failures", "number"],
  ["full", "instant"],
  ["modified", "text"],
  ["etag", "text"],
];

/** Fields by kind of record, in the order of a line. */
export const fields = {
  page: [
    ["from", "text"],
    ["article", "text"],
    ["same", "text"],
    ["ended", "instant"],
    ["missing", "instant"],
    ["unchanged", "number"],
    ...watched,
  ],
  feed: [["parent", "text"], ...watched],
  host: [
    ["wait", "instant"],
    ["failures", "number"],
    ["reason", "text"],
  ],
} as const satisfies Record<string, readonly Field[]>;
