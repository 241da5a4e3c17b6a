import { isGood } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label } from "./label.ts";

/** In a text of fewer words, half of them are a sentence or two. */
const fewest = 30;

/**
 * More than half of the words of the older version are gone and more than half of the newer one's are new. Not where
 * either side looks like an error page, for nobody wrote that in the article's place.
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
