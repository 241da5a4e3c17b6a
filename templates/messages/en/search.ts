import { list, number, plural } from "./format.ts";

/** The search page: texts of its markup, and of its script in the live region and in results. */
export const search = {
  title: "Search",
  description: "Search the words that were added to articles, removed from them, or are in their current text.",
  heading: "Search the changes",
  needsScripts:
    "Searching needs JavaScript, because the index is read in your browser and no server sees what you look for. Every change can be read without it, by kind, by month and by source.",
  absent: "This archive was built without its search. Its articles can be read by source.",
  query: "Words, or “a phrase” in quotation marks",
  button: "Search",
  lookIn: "Look in",
  everything: "Everything",
  addedWords: "Added words",
  removedWords: "Removed words",
  newestTexts: "Current text",
  filters: "Filters",
  facets: {
    source: "Source",
    year: "Year",
    month: "Month",
    label: "Kind of change",
    language: "Language",
    tag: "Tag",
  },
  clear: "Clear the filters",
  sort: "Order",
  byDate: "Newest first",
  oldestFirst: "Oldest first",
  results: "Results",
  offers: "This would find something",
  csv: "Download as a table (CSV)",
  keep: "Keep this search",
  /** `{file}` */
  keepHow:
    "With these lines in {file}, the archive’s next build makes a page of the changes that match, and feeds of them.",
  keepLeft: "Years, months, tags and the order are left out: a kept search goes on.",
  copy: "Copy",
  labels: "Labels:",
  start: {
    examples: "Try",
    /** Ways to ask, each beside a search with words of this archive. */
    ways: {
      added: "a word, where it was added",
      removed: "a word, where it was removed",
      phrase: "words that follow each other",
      either: "one word or the other",
      without: "one word without the other",
    },
    kinds: "Changes by kind",
  },
};

/** Texts of the search page's script. */
export const searchStatus = {
  /** @param query as typed */
  title: (query: string) => `Search for ${query}`,
  searching: "Searching…",
  unreadable: "The search index could not be read. Reload the page to try again.",
  moreUnreadable: "More results could not be read. Try again.",
  nothing: "Nothing found.",
  all: (n: number) => `${plural(n, "result", "results")}.`,
  some: (n: number, shown: number) => `Showing ${number(shown)} of ${plural(n, "result", "results")}.`,
  atLeast: (n: number, shown: number) => `Showing ${number(shown)} of at least ${plural(n, "result", "results")}.`,
  years: (searched: number, of: number) => `${number(searched)} of ${plural(of, "year", "years")} searched.`,
  /** What of a query is not searched, and why. */
  ignored: {
    "no word": (texts: readonly string[]) => `Not searched, because it is no word: ${list(texts)}.`,
    operator: (texts: readonly string[]) => `Not searched, because it has no word beside it: ${list(texts)}.`,
    "quotation mark": (_: readonly string[]) => "A quotation mark without its counterpart was left out.",
    wildcard: (_: readonly string[]) => "Words are found whole: * stands for nothing.",
    length: (texts: readonly string[]) => `The query is too long; not searched: ${list(texts)}.`,
  },
  chosen: (n: number) => `(${number(n)})`,
  change: (n: number) => `Change ${number(n)}`,
  newestText: "Current text",
  matches: (n: number, isLeast: boolean) =>
    `${isLeast ? "at least " : ""}${plural(n, "change matches", "changes match")}`,
  moreChanges: (n: number) => `${plural(n, "more change", "more changes")}`,
  morePlaces: (n: number) => `${plural(n, "more place", "more places")} in it`,
  signs: { added: "Added", removed: "Removed", same: "In the text", near: "Near it" },
  /** A passage of a title or a byline. */
  inPlace: {
    title: (sign: string) => `${sign}, headline`,
    byline: (sign: string) => `${sign}, byline`,
  },
  showMore: "Show more",
  searchOn: "Search further years",
  asked: { added: "in added words", removed: "in removed words", text: "in current texts" },
  /** Other searches: how much each finds. */
  offer: {
    /** @param what one of `asked` */
    in: (n: number, isLeast: boolean, what: string) => `${isLeast ? "at least " : ""}${number(n)} ${what}`,
    everywhere: (n: number, isLeast: boolean) => `${isLeast ? "at least " : ""}${number(n)} everywhere`,
    anyWords: (n: number, isLeast: boolean) => `${isLeast ? "at least " : ""}${number(n)} with any of these words`,
    apart: (n: number, isLeast: boolean) =>
      `${isLeast ? "at least " : ""}${number(n)} with these words apart from each other`,
    withoutFilters: (n: number, isLeast: boolean) => `${isLeast ? "at least " : ""}${number(n)} without the filters`,
  },
  copied: "Copied.",
  csv: {
    file: "changes.csv",
    head: ["Source", "Article", "Change", "Time", "Kinds", "Passage", "Address"],
    reading: (n: number) => `Reading ${plural(n, "result", "results")} for the table…`,
    done: (n: number) => `The table has ${plural(n, "row", "rows")}.`,
  },
};

/** Saved searches: the page that names them, and the list of what each has found. */
export const watch = {
  title: "Saved searches",
  description: "Searches that this archive keeps: new changes that match are added to a list and to feeds.",
  intro: "Each of these searches has a list of the changes that match, and feeds that tell of new ones.",
  noSearches: "This archive keeps no searches yet.",
  /** `{search}`, `{file}` */
  how: "To keep one, look for it in the {search} and put the lines it shows into {file}.",
  search: "search",
  kicker: "Saved search",
  changes: (n: number) => plural(n, "change", "changes"),
  /** A page of older changes. */
  page: (name: string, n: number) => `${name}, page ${n}`,
  feed: (name: string, site: string) => `${site}: ${name}`,
  listDescription: (name: string) => `Changes that the saved search “${name}” finds, newest first.`,
  atom: "Feed (Atom)",
  json: "Feed (JSON)",
  asked: {
    words: "Words",
    where: "In",
    source: "Source",
    label: "Kind of change",
    language: "Language",
  },
  places: { added: "added words", removed: "removed words" },
  everywhere: "added or removed words",
  /** Between values of which one is enough. */
  either: "or",
  again: "Search for it here",
  empty: "No change matches so far.",
};
