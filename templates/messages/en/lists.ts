import { number, plural } from "./format.ts";

/** Lists of changes: by kind, by month, and the page that names them all. */
export const lists = {
  changes: (n: number) => plural(n, "change", "changes"),
  feed: "Feed",
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
