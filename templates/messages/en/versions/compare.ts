import { number, plural } from "../format.ts";

/** The page that compares any two versions of an article. */
export const compare = {
  title: (title: string) => `${title}: versions compared`,
  description: (source: string, before: number, after: number) =>
    `Version ${number(before)} of an article of ${source} beside version ${number(after)}, whatever came between.`,
  /** `{article}` */
  explains: "Two versions beside each other, whatever came between: at first the oldest and the newest. {article}",
  article: "All changes of the article",
  link: "First to latest",
  needsScripts: "Comparing other versions needs JavaScript. Each version can be read by itself:",
  before: "Version",
  after: "with version",
  button: "Compare",
  list: (n: number, unlisted: number) =>
    unlisted > 0 ? `The newest ${number(n)} of ${number(n + unlisted)} versions` : `All ${number(n)} versions`,
  listWithheld: "withheld",
  listGone: (status: number) => `removed (${status})`,
  region: "Comparison",
  heading: (before: number, after: number) => `Version ${number(before)} and version ${number(after)}`,
  words: (added: number, removed: number) =>
    `${plural(added, "word", "words")} added, ${plural(removed, "word", "words")} removed`,
  same: "Both versions are the same.",
  left: (rows: number) =>
    `${plural(rows, "more row", "more rows")} left out here; the article’s data has both versions whole.`,
};

/** What the script of the page says. */
export const compareStatus = {
  loading: (before: number, after: number) => `Comparing version ${number(before)} with version ${number(after)} …`,
  done: (before: number, after: number, words: string) =>
    `Version ${number(before)} and version ${number(after)} compared: ${words}`,
  missing: (n: number, newest: number) => `There is no version ${number(n)}. The newest is version ${number(newest)}.`,
  withheld: (n: number) => `The archive has withheld version ${number(n)}, so it cannot be compared.`,
  gone: (n: number, status: number) => `Version ${number(n)} has no text of the article: the site returned ${status}.`,
  same: "Choose two different versions.",
  invalid: "Give two numbers of versions.",
  failed: "The comparison did not work. The article’s data could not be loaded; try again.",
};
