import { plural } from "./format.ts";

/** Texts of feeds, and those that lists and feeds share. */
export const feeds = {
  articleTitle: (title: string) => `${title}: changes`,
  articleSubtitle: (source: string) => `Every change of an article of ${source}.`,
  sourceTitle: (source: string) => `${source}: changes`,
  entryTitle: (title: string, n: number, labels: readonly string[]) =>
    `${title} (change ${n}${labels.length > 0 ? `: ${labels.map((label) => label.toLowerCase()).join(", ")}` : ""})`,
  entryHead: (title: string, before: number, after: number, elapsed: string, labels: readonly string[]) =>
    `${title} – version ${before} beside version ${after}, ${elapsed}${labels.length > 0 ? `. Labels: ${labels.join(", ")}` : ""}.`,
  more: (paragraphs: number) =>
    `${plural(paragraphs, "more changed paragraph", "more changed paragraphs")} on the page.`,
  whole: (site: string) => `The whole change at ${site}`,
  allChanges: "All changes of this article",
  rows: {
    title: "Headline:",
    edited: "Edited:",
    added: "Added:",
    removed: "Removed:",
    moved: "Moved:",
    split: "Split into several paragraphs:",
    merged: "Merged into one paragraph:",
  },
  says: {
    withheld: (reason: string) => `This version is withheld: ${reason}`,
    gone: (status: number) => `Removed: the site returned ${status}.`,
    suspect: (reason: string) => `Set aside, because the capture may not be the article: ${reason}.`,
    revert: (to: number) => `Reverted to version ${to}.`,
    same: (n: number) => `The same two texts as in change ${n}.`,
    beside: "No paragraph changed; only details beside the text differ.",
    moved: "Paragraphs moved; no word changed.",
    sameWords: "Wording unchanged: only formatting, links or punctuation differ.",
    quiet: "Nothing new: only clocks, counters and the like differ.",
  },
};
