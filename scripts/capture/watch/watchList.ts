import type { PageExtract } from "../../model/settings/readingSettings.ts";

/** The watched sources and their settings. Durations are in milliseconds. */
export interface WatchList {
  /** Sent in the User-Agent: the address of a page about the archive, or an email address. */
  readonly contact: string;
  /** Sources in the order of the file. */
  readonly sources: readonly WatchedSource[];
}

export interface WatchedSource extends WatchTimes {
  readonly id: string;
  /** Addresses of individually watched pages. */
  readonly pages: readonly string[];
  /** Addresses of feeds (RSS, Atom, JSON Feed), whose entries are watched. */
  readonly feeds: readonly string[];
  /** Addresses of sitemaps, whose pages are watched. */
  readonly sitemaps: readonly string[];
  /** Whether an address named by a feed or a sitemap is watched. */
  readonly includes: (address: string) => boolean;
  /** Selectors of the article's part of its pages. */
  readonly extract?: PageExtract;
}

/** Times that determine when pages and feeds are checked. */
export interface WatchTimes {
  /** Wait after the first capture, and after each change. */
  readonly first: number;
  /** Factor by which the wait grows after each check without a change. */
  readonly longer: number;
  /** Time without a change after which a page is no longer watched; infinity for never. */
  readonly until: number;
  /** Time between two requests to a host. */
  readonly delay: number;
  /** Minimum time between two requests for a feed. */
  readonly feedEvery: number;
}

/** Defaults for times that `watch.yml` does not set. */
export const usualTimes: WatchTimes = {
  first: 30 * 60_000,
  longer: 1.2,
  until: 40 * 86_400_000,
  delay: 2_000,
  feedEvery: 15 * 60_000,
};

/** The default path of the list for `npm run capture`. */
export const defaultWatchFile = "content/watch.yml";
