import { isGood } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label } from "./label.ts";

/** Minimum number of words: in a shorter text a quarter is a single sentence. */
const fewest = 40;
const mostLeft = 0.75;

/**
 * The text as a whole became shorter by a quarter or more: removals were not balanced by additions. Not a page that looks
 * like an error or is empty; that is `suspect`.
 */
export const cut: Label = {
  name: "cut",
  applies: (context) => {
    const { before, after } = context;
    return (
      isGood(after) &&
      isGood(before) &&
      before.words >= fewest &&
      after.paragraphs.length > 0 &&
      after.words <= before.words * mostLeft &&
      failedPage(context, after) === undefined
    );
  },
};
