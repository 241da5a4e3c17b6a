import type { PageExtract } from "../../model/settings/readingSettings.ts";

/** What to watch, and how. Durations are in milliseconds. */
export interface WatchList {
  /** Stands in the User-Agent: a page about the archive, or an address for mail. */
  readonly contact: string;
  /** In the order of the file. */
  readonly sources: readonly WatchedSource[];
}

export interface WatchedSource extends WatchTimes {
  readonly id: string;
  /** Addresses of pages that are watched themselves. */
  readonly pages: readonly string[];
  /** Addresses of feeds (RSS, Atom, JSON Feed), whose entries are watched. */
  readonly feeds: readonly string[];
  /** Addresses of sitemaps, whose pages are watched. */
  readonly sitemaps: readonly string[];
  /** Whether an address that a feed or a sitemap names is watched. */
  readonly includes: (address: string) => boolean;
  /** The article's part of its pages. */
  readonly extract?: PageExtract;
}

/** When pages and feeds are checked. */
export interface WatchTimes {
  /** Wait after the first capture, and after each change. */
  readonly first: number;
  /** Each check without a change makes the wait so many times longer. */
  readonly longer: number;
  /** Time without a change after which a page is no longer watched; infinite for never. */
  readonly until: number;
  /** Time between two requests to a host. */
  readonly delay: number;
  /** Shortest time between two requests for a feed. */
  readonly feedEvery: number;
}

/** What holds where `watch.yml` says nothing. */
export const usualTimes: WatchTimes = {
  first: 30 * 60_000,
  longer: 1.2,
  until: 40 * 86_400_000,
  delay: 2_000,
  feedEvery: 15 * 60_000,
};

/** Where `npm run capture` finds it by default. */
export const defaultWatchFile = "content/watch.yml";
