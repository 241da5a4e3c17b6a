import { csvTable } from "../../data/csvTable.ts";
import type { GeneratedFile } from "../../render/renderPages.ts";
import type { SiteStatistics } from "./siteStatistics.ts";

/** Names of the statistics' files below `/statistics/`. */
export const statisticsNames = ["months", "changes", "first-changes", "kinds", "words", "rewrites"] as const;
export type StatisticsName = (typeof statisticsNames)[number];

export function statisticsPath(name: StatisticsName): string {
  return `/statistics/${name}.csv`;
}

/** The numbers of the statistics page as CSV files. */
export function statisticsFiles({
  overTime,
  shares,
  first,
  kinds,
  sources,
  words,
  rewrites,
}: SiteStatistics): GeneratedFile[] {
  const tables: Record<StatisticsName, string> = {
    months: csvTable([
      ["month", "articles", "versions", "changes"],
      ...overTime.months.map(({ period, articles, versions, changes }) => [period, articles, versions, changes]),
    ]),
    changes: csvTable([
      ["changes_from", "changes_below", "articles"],
      ...shares.buckets.map(({ from, below = "", count }) => [from, below, count]),
    ]),
    "first-changes": csvTable([
      ["hours_from", "hours_below", "articles"],
      ...first.buckets.map(({ from, below, count }) => [from / 3600, below === undefined ? "" : below / 3600, count]),
    ]),
    kinds: csvTable([
      ["source", "articles", "articles_changed", "changes", ...kinds.map(({ name }) => name)],
      ...sources.map(({ path, articles, changed, changes, kinds }) => [path, articles, changed, changes, ...kinds]),
    ]),
    words: csvTable([
      ["word", "language", "articles"],
      ...words.map(({ word, lang, articles }) => [word, lang, articles]),
    ]),
    rewrites: csvTable([
      ["change", "captured", "words_added", "words_removed"],
      ...rewrites.map(({ url, captured, wordsAdded, wordsRemoved }) => [url, captured, wordsAdded, wordsRemoved]),
    ]),
  };
  return statisticsNames.map((name) => ({ path: statisticsPath(name), text: tables[name] }));
}
