/** A search that the publisher keeps: the changes it finds have a list and feeds of their own. From `content/watches.yml`. */
export interface SavedSearch {
  /** As written. */
  readonly name: string;
  /** Heading of its list: the name, made readable if it is written as in an address. */
  readonly title: string;
  /** Path of its list: a function of the name alone. */
  readonly path: string;
  /** As a reader would type it; "" for every change that passes the filters. */
  readonly query: string;
  /** Where the words must be; absent for anywhere in the change. */
  readonly in?: "added" | "removed";
  /** Ids of sources, names of labels, BCP 47 tags: one of each must be that of the change. Empty for any. */
  readonly sources: readonly string[];
  readonly labels: readonly string[];
  readonly languages: readonly string[];
}
