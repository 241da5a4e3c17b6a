/** What is remembered of something watched. Instants are milliseconds since 1970. */
interface Watched {
  /** As it is asked for. */
  readonly address: string;
  /** When it became known. */
  readonly since: number;
  /** The last check that was answered. */
  readonly checked?: number;
  /** Last news: a new version, new entries of a feed. */
  readonly changed?: number;
  /** When it is due. */
  readonly next: number;
  /** Failed checks in a row. */
  readonly failures?: number;
  /** Validators of the last answer that was understood, letter by letter. */
  readonly etag?: string;
  readonly modified?: string;
  /** The last request without validators. */
  readonly full?: number;
}

/** A page that is watched. */
export interface PageRecord extends Watched {
  /** Whether `watch.yml` names it, or a feed or sitemap did. */
  readonly from: "pages" | "found";
  /** Id of its article, once there is one. */
  readonly article?: string;
  /** Checks without a change, in a row. */
  readonly unchanged?: number;
  /** First look at which it was missing, while a second one is awaited. */
  readonly missing?: number;
  /** When watching ended. */
  readonly ended?: number;
  /** Another address of a page that is watched: it led to this one. */
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
  /** Until when. */
  readonly wait: number;
  readonly failures?: number;
  /** Why, for the report. */
  readonly reason: string;
}

/** Key under which a value stands in a state file, and whether it is an instant, a number or text. */
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
