import { isGood } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label, LabelContext } from "./label.ts";

/**
 * A page that answered as if all were well, yet hardly is the article: empty, or less than three tenths of the longest
 * version before it together with a phrase of error pages, paywalls, consent walls or captchas, or a title that is the
 * source's name. Shortness alone is no ground, nor is a phrase: articles are cut, and articles speak of captchas.
 * Which rule was met, the page says.
 */
export const suspect: Label = {
  name: "suspect",
  title: "Suspect",
  rule: "The capture may not be the article: it is empty, or more than 70 % shorter and reads like an error page, a paywall, a consent wall or a captcha, or is titled like the source itself.",
  applies: (context) => reasonOf(context) !== undefined,
  explain: (context) => reasonOf(context),
};

function reasonOf(context: LabelContext): string | undefined {
  const { before, after } = context;
  if (!isGood(after)) return undefined;
  if (after.paragraphs.length === 0) {
    return before.paragraphs.length > 0
      ? "Empty capture: there is no text at all, though the version before had some."
      : undefined;
  }
  return failedPage(context, after);
}
