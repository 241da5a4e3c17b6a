import { number, plural } from "./format.ts";

/** Lists of changes: by kind, by month, and the page that names them all. */
export const lists = {
  changes: (n: number) => plural(n, "change", "changes"),
  feed: "Feed",
  /** Of a source. */
  newest: "Newest changes",
  /** How changes stand within a day. */
  rule: "Each day begins with headlines, quotations, numbers, negations, corrections and removals. Minor, technical and suspect changes and returns to an earlier text are folded into one line for each source; nothing is left out.",
  /** By the label for which a change is folded. */
  quiet: {
    suspect: (n: number) => plural(n, "suspect capture", "suspect captures"),
    technical: (n: number) => plural(n, "technical change", "technical changes"),
    revert: (n: number) => plural(n, "return to an earlier text", "returns to an earlier text"),
    outside: (n: number) => plural(n, "change outside the text", "changes outside the text"),
    minor: (n: number) => plural(n, "minor change", "minor changes"),
  },
  /** A page of older changes of a list. */
  page: (list: string, n: number) => `${list}, page ${number(n)}`,
  kind: {
    kicker: "Kind of change",
    /** @param where a source, if it is not the whole site */
    title: (kind: string, where: string | undefined) => (where ? `${kind}: ${where}` : `${kind}: changes of this kind`),
    feed: (kind: string, where: string) => `${where}: changes of the kind “${kind}”`,
    bySource: "By source",
    allSources: "The same kind at all sources",
    empty: "No change is of this kind so far.",
    outside:
      "Changes of this kind are in no list: each is one line on the page of its article, because most of them concern other articles, menus and notices.",
  },
  month: {
    kicker: "Changes by month",
    feed: (month: string, site: string) => `${site}: changes in ${month}`,
    before: "Month before:",
  },
  overview: {
    title: "All changes",
    description: "Every change of this archive, by month and by kind.",
    months: "By month",
    kinds: "By kind",
    empty: "Nothing has changed yet.",
    /** On the home page. */
    link: "All changes by month",
  },
};
