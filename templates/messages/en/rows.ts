import { plural } from "./format.ts";

/** The rows of a change. Kept small, because pages that compare two versions load it too. */
export const rows = {
  before: "Before",
  after: "After",
  edited: "Edited",
  added: "Added",
  removed: "Removed",
  moved: "Moved",
  movedUp: (by: number) => `Moved up ${plural(by, "paragraph", "paragraphs")}`,
  movedDown: (by: number) => `Moved down ${plural(by, "paragraph", "paragraphs")}`,
  /** The link from a moved paragraph to where it stood. */
  origin: "Old place",
  split: (into: number) => `Split in ${into}`,
  merged: (from: number) => `Merged from ${from}`,
  headline: "Headline",
  byline: "Byline",
  published: "Published",
  hidden: "Hidden until opened:",
  coarse: "Too different to compare word by word",
  /** `{words}` */
  on: "{change} on {words}",
  targets: ":",
  marks: {
    link: "Link",
    image: "Image",
    emphasis: "Emphasis",
    strong: "Bold",
    code: "Code",
    strike: "Strike-through",
    inserted: "Insertion",
    raised: "Raised text",
    lowered: "Lowered text",
  },
  mark: {
    added: (mark: string) => `${mark} added`,
    removed: (mark: string) => `${mark} removed`,
    changed: (mark: string) => `${mark} changed`,
  },
  role: (after: string, before: string) => `Now ${after} (was ${before})`,
  roles: {
    paragraph: "a paragraph",
    heading: (level: number) => `a heading of level ${level}`,
    listItem: (level: number) => (level > 1 ? `a list item of level ${level}` : "a list item"),
    numberedItem: (level: number) => (level > 1 ? `a numbered list item of level ${level}` : "a numbered list item"),
    quotation: "a quotation",
    code: "code",
    tableRow: "a table row",
  },
  fold: (paragraphs: number) => plural(paragraphs, "unchanged paragraph", "unchanged paragraphs"),
  foldWords: (words: number) => plural(words, "word", "words"),
  leftOut: (paragraphs: number, words: number) =>
    `${plural(paragraphs, "more unchanged paragraph", "more unchanged paragraphs")} (${plural(words, "word", "words")}) left out here; the article’s data has them all.`,
  charactersLeftOut: (characters: number) =>
    `${plural(characters, "character", "characters")} left out here; the article’s data has them all.`,
};
