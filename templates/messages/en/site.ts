import { number, plural } from "./format.ts";

/** The frame of every page, and the pages that show several articles. */
export const site = {
  skip: "Skip to the content",
  feedOfAll: (site: string) => `${site}: all changes`,
  articleData: "This article as data",
  masthead: {
    label: "Site",
    latest: "Latest",
    sources: "Sources",
    search: "Search",
    about: "About",
    searchLabel: "Search the changes",
    searchHint: "A word or phrase",
    searchButton: "Search",
  },
  colophon: {
    howToRead: "How to read this site",
    feed: "Feed of all changes",
    data: "Open data",
  },
  pager: {
    label: "Pages",
    newer: "Newer",
    older: "Older",
    page: (n: number) => `Page ${number(n)}, counted from the oldest`,
  },
  home: {
    totals: {
      articles: (n: number) => plural(n, "article", "articles"),
      versions: (n: number) => plural(n, "version", "versions"),
      changes: (n: number) => plural(n, "change", "changes"),
    },
    unchanged: "Nothing has changed yet: there is one version of each article so far.",
    /** `{folder}`, `{about}` */
    empty:
      "This archive is empty. Put versions of an article into {folder} and build again; {about} explains what it will show.",
    sources: "Sources",
  },
  changes: {
    title: (n: number | undefined) => `Changes, page ${n}`,
    heading: (n: number | undefined) => `Changes, page ${number(n)}`,
    empty: "There are no changes on this page.",
  },
  source: {
    kicker: "Source",
    title: (name: string, page: number | undefined) => (page ? `${name}, page ${page}` : name),
    description: (name: string, articles: number, changes: number) =>
      `${name}: ${plural(articles, "article", "articles")} watched, ${plural(changes, "change", "changes")}.`,
    pageDescription: (name: string, page: number) => `${name}: articles watched, page ${page}.`,
    feed: (name: string) => `Changes at ${name}`,
    articles: "Articles",
    articlesPage: (page: number) => `Articles, page ${page}`,
    versions: "Versions",
    changes: "Changes",
    lastChanged: "Last changed",
    never: "Never",
    homepage: "Home page",
    follow: "Follow",
    feedLink: "Feed",
    empty: "No article of this source has been stored yet.",
    counts: (articles: number, changes: number) =>
      `${plural(articles, "article", "articles")}, ${plural(changes, "change", "changes")}`,
  },
  listedArticle: {
    withheld: "Withheld",
    /** `{times}`, `{time}` */
    changed: "{times}, last {time}",
    changedTimes: (n: number) => `Changed ${plural(n, "time", "times")}`,
    never: "Never changed",
    /** `{time}` */
    firstSeen: "first seen {time}",
    ended: "no longer watched",
    /** `{time}` */
    removed: (status: number) =>
      `${status === 404 || status === 410 ? "removed" : "not available"} since {time} (status ${status})`,
  },
  listedChange: {
    kinds: { title: "Headline", edited: "Edited", added: "Added", removed: "Removed", moved: "Moved" },
    /** @param duration from `format.duration()` */
    elapsed: (duration: string, before: number) =>
      duration === ""
        ? `at the same moment as version ${number(before)}`
        : `${duration} after version ${number(before)}`,
    /** Opens the passages of a change that says nothing new. */
    quiet: "Show what differs",
  },
  redirect: {
    heading: "This article has moved",
    /** `{article}` */
    text: "It is now at {article}.",
  },
  notFound: {
    title: "Page not found",
    /** `{changes}`, `{search}`, `{sources}` */
    text: "There is no page at this address. The article may have been withdrawn, or the address may be mistyped. The {changes}, the {search} and the {sources} are good places to continue.",
    textWithoutSearch:
      "There is no page at this address. The article may have been withdrawn, or the address may be mistyped. The {changes} and the {sources} are good places to continue.",
    changes: "latest changes",
    search: "search",
    sources: "list of sources",
  },
  about: {
    title: "About",
    heading: "About this archive",
    description: "What this site is, how to read a change, what the labels mean, how to cite.",
  },
};
