import { number, plural } from "./format.ts";

/** The search page: texts of its markup, and of its script in the live region and in results. */
export const search = {
  title: "Search",
  description: "Search the words that were added to articles, removed from them, or are in their current text.",
  heading: "Search the changes",
  needsScripts:
    "Searching needs JavaScript, because the index is read in your browser and no server sees what you look for. Everything here can be read without it, by source:",
  absent: "This archive was built without its search. Its articles can be read by source.",
  query: "Words, or “a phrase” in quotation marks",
  button: "Search",
  lookIn: "Look in",
  everything: "Everything",
  addedWords: "Added words",
  removedWords: "Removed words",
  newestTexts: "Current text",
  source: "Source",
  allSources: "All sources",
  year: "Year",
  allYears: "All years",
  label: "Kind of change",
  allLabels: "All kinds",
  sort: "Order",
  byRelevance: "Best match first",
  byDate: "Newest first",
  results: "Results",
  showMore: "Show more",
  labels: "Labels:",
};

/** Texts of the search page's script. */
export const searchStatus = {
  searching: "Searching…",
  unreadable: "The search index could not be read. Reload the page to try again.",
  moreUnreadable: "More results could not be read. Try again.",
  nothing: "Nothing found.",
  widen: "Try “Everything”, or clear the filters.",
  fewerWords: "Every word must be found: try fewer words.",
  all: (n: number) => `${plural(n, "result", "results")}.`,
  some: (n: number, shown: number) => `Showing ${number(shown)} of ${plural(n, "result", "results")}.`,
  atLeast: (n: number, shown: number) => `Showing ${number(shown)} of ${number(n)} or more results.`,
  cutQuery: (words: number) => `Only the first ${words} words were searched for.`,
  change: "Change",
  newestText: "Current text",
  morePlaces: (n: number) => `${n} more ${n === 1 ? "place" : "places"} in it`,
  signs: { added: "Added", removed: "Removed", same: "In the text", near: "Near it" },
  inHeadline: (sign: string) => `${sign}, headline`,
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
  either: " or ",
  again: "Search for it here",
  empty: "No change matches so far.",
};
