import { isGone, isGood, isSuspect } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label, LabelContext, LabelReason } from "./label.ts";

/**
 * A page that had a successful status, but is probably not the article: empty, or less than three tenths of the longest
 * earlier version together with a phrase of error pages, paywalls, consent walls or captchas, or a title that is the
 * source's name. Neither shortness nor a phrase is enough alone: articles are cut, and articles mention captchas.
 *
 * A first version has no earlier one. If it was such a page, the change to the first real one has the label: its rows show
 * the error page as removed and the article as added, although nobody wrote or withdrew either. The same if all earlier
 * captures were gone. What captured a version may say so itself (`suspect` in its front matter). A return from such a page to an earlier text belongs to `revert`. The page says which rule applied,
 * and to which version.
 */
export const suspect: Label = {
  name: "suspect",
  applies: (context) => reasonOf(context) !== undefined,
  explain: (context) => reasonOf(context),
};

function reasonOf(context: LabelContext): LabelReason | undefined {
  const { before, after } = context;
  if (isSuspect(after)) return { code: "told", text: after.suspect };
  if (!isGood(after)) return undefined;
  if (after.paragraphs.length === 0) return before.paragraphs.length > 0 ? { code: "empty" } : undefined;
  const page = failedPage(context, after);
  if (page !== undefined) return { code: "failed", page };
  const reason = reasonOfFirst(context);
  return reason && { code: "before", n: before.n, reason };
}

/** Why the before version is not an article, if that could not be known when it was captured. */
function reasonOfFirst(context: LabelContext): LabelReason | undefined {
  const { article, before, after } = context;
  if (isGone(before)) return { code: "gone", status: before.status! };
  if (isSuspect(before)) return { code: "told", text: before.suspect };
  if (!isGood(before)) return undefined;
  if (before.paragraphs.length === 0) {
    const wasTold = article.versions.some(({ n, paragraphs }) => n < before.n && paragraphs.length > 0);
    return wasTold ? undefined : { code: "emptyFirst" };
  }
  if (failedPage(context, before) !== undefined) return undefined;
  const page = failedPage(context, before, after);
  return page && { code: "failed", page };
}
