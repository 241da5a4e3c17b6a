import { number, plural } from "./format.ts";

/** The rows of a change. Kept small, because pages that compare two versions load it too. */
export const rows = {
  before: "Before",
  after: "After",
  edited: "Edited",
  added: "Added",
  removed: "Removed",
  moved: "Moved",
  movedUp: (by: number) => `Moved up by ${number(by)}`,
  movedDown: (by: number) => `Moved down by ${number(by)}`,
  split: (into: number) => `Split in ${into}`,
  merged: (from: number) => `Merged from ${from}`,
  headline: "Headline",
  byline: "Byline",
  published: "Published",
  hidden: "Hidden until opened:",
  coarse: "Too different to mark words",
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
  role: (after: string, before: string) => `Set as ${after}, previously as ${before}`,
  roles: {
    paragraph: "paragraph",
    heading: (level: number) => `heading ${level}`,
    listItem: (level: number) => (level > 1 ? `list item, level ${level}` : "list item"),
    numberedItem: (level: number) => (level > 1 ? `numbered list item, level ${level}` : "numbered list item"),
    quotation: "quotation",
    code: "code",
    tableRow: "table row",
  },
  fold: (paragraphs: number) => plural(paragraphs, "unchanged paragraph", "unchanged paragraphs"),
  foldWords: (words: number) => plural(words, "word", "words"),
  leftOut: (paragraphs: number, words: number) =>
    `${plural(paragraphs, "more unchanged paragraph", "more unchanged paragraphs")} (${plural(words, "word", "words")}) left out here; the article’s data has them all.`,
  charactersLeftOut: (characters: number) =>
    `${plural(characters, "character", "characters")} left out here; the article’s data has them all.`,
};
