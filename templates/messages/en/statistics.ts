import { duration, month, number, plural } from "./format.ts";

/** The statistics of the site, and the calendar of a source. */
export const statistics = {
  title: "Statistics",
  description: "How many articles change, how soon, in what way, and which words go.",
  /** A month (`2024-01`) or a year. */
  period: (written: string) => month(written),
  most: (n: number) => `at most ${number(n)}`,
  numbers: "Numbers",
  csv: (table: string) => `${table} (CSV)`,
  month: "Month",
  article: "Article",
  articles: "Articles",
  changes: "Changes",
  overTime: "Over time",
  charts: { articles: "New articles", versions: "Versions", changes: "Changes" },
  shares: "How many articles change",
  share: (changed: number, all: number) =>
    `${number(changed)} of ${plural(all, "article", "articles")} changed at least once: ${Math.round((100 * changed) / all)} %.`,
  first: "Time to the first change",
  median: (words: string) =>
    words === ""
      ? "Half of the articles that change do so at once."
      : `Half of the articles that change have done so ${words} after they were first seen.`,
  after: "First change after",
  bucket: {
    changes: (from: number, below: number | undefined) =>
      from === 0
        ? "never"
        : below === undefined
          ? `${number(from)} times or more`
          : below === from + 1
            ? plural(from, "time", "times")
            : `${number(from)} to ${number(below - 1)} times`,
    time: (from: number, below: number | undefined) =>
      from === 0
        ? `less than ${duration(below ?? 0)}`
        : below === undefined
          ? `${duration(from)} or more`
          : `${duration(from)} to ${duration(below)}`,
  },
  kinds: "Kinds of change",
  bySource: "Kinds of change by source",
  changedArticles: "Articles changed",
  someSources: (shown: number, all: number) =>
    `The ${number(shown)} sources with most changes, of ${number(all)}; the file has all.`,
  words: "Most removed words",
  wordsRule:
    "Numbers of articles from which a change removed the word without adding it elsewhere. Function words are left out, as are languages whose function words are not known here, minor changes and returns to an earlier text.",
  word: "Word",
  rewrites: "Biggest rewrites",
  rewritesRule: "The changes that replaced most words by others.",
  removed: "Words removed",
  added: "Words added",
  calendar: "Calendar of changes",
  calendarDay: (day: string, n: number) => `${day}: ${plural(n, "change", "changes")}`,
  calendarYear: (year: string, n: number) => `${year}: ${plural(n, "change", "changes")}`,
  year: "Year",
};
