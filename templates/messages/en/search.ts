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
