import { isGood } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label } from "./label.ts";

/** Minimum number of words: in a shorter text half of them are a sentence or two. */
const fewest = 30;

/**
 * More than half of the older version's words are gone, and more than half of the newer one's are new. Not if either side
 * looks like an error page, because that is not a rewritten article.
 */
export const rewrite: Label = {
  name: "rewrite",
  applies: (context) => {
    const { change, before, after } = context;
    return (
      isGood(after) &&
      Math.min(before.words, after.words) >= fewest &&
      change.wordsRemoved > before.words / 2 &&
      change.wordsAdded > after.words / 2 &&
      failedPage(context, before, after) === undefined &&
      failedPage(context, after) === undefined
    );
  },
};
