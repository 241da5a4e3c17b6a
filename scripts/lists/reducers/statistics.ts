import type { ListDefinition } from "../listDefinition.ts";
import { shownSources, siteStatistics } from "../statistics/siteStatistics.ts";
import { statisticsFiles, statisticsPath } from "../statistics/statisticsFiles.ts";

/** The statistics of the site, and their numbers as files. */
export const statistics: ListDefinition = {
  name: "statistics",
  reduce(archive, { sources }) {
    const numbers = siteStatistics(archive, sources);
    return {
      data: { statistics: { ...numbers, sources: shownSources(numbers), csv: csvPaths } },
      files: statisticsFiles(numbers),
    };
  },
};

const csvPaths = {
  months: statisticsPath("months"),
  changes: statisticsPath("changes"),
  first: statisticsPath("first-changes"),
  kinds: statisticsPath("kinds"),
  words: statisticsPath("words"),
  rewrites: statisticsPath("rewrites"),
};
