import { isGone, isGood } from "../model/version.ts";
import { failedPage } from "./evidence/failedPage.ts";
import type { Label, LabelContext, LabelReason } from "./label.ts";

/**
 * A page that answered as if all were well, yet hardly is the article: empty, or less than three tenths of the longest
 * version before it together with a phrase of error pages, paywalls, consent walls or captchas, or a title that is the
 * source's name. Shortness alone is no ground, nor is a phrase: articles are cut, and articles speak of captchas.
 *
 * A first version has nothing before it. If it was such a page, the change to the first real one has the label: there the
 * rows show the error page as removed and the article as added, and nobody wrote or took back either. The same where all
 * that was captured before was gone. A return from such a page to a text seen before is `revert`'s.
 * Which rule was met, and by which version, the page says.
 */
export const suspect: Label = {
  name: "suspect",
  applies: (context) => reasonOf(context) !== undefined,
  explain: (context) => reasonOf(context),
};

function reasonOf(context: LabelContext): LabelReason | undefined {
  const { before, after } = context;
  if (!isGood(after)) return undefined;
  if (after.paragraphs.length === 0) return before.paragraphs.length > 0 ? { code: "empty" } : undefined;
  const page = failedPage(context, after);
  if (page !== undefined) return { code: "failed", page };
  const reason = reasonOfFirst(context);
  return reason && { code: "before", n: before.n, reason };
}

/** Why the version compared with is no article, where that could not be told when it came. */
function reasonOfFirst(context: LabelContext): LabelReason | undefined {
  const { article, before, after } = context;
  if (isGone(before)) return { code: "gone", status: before.status! };
  if (!isGood(before)) return undefined;
  if (before.paragraphs.length === 0) {
    const wasTold = article.versions.some(({ n, paragraphs }) => n < before.n && paragraphs.length > 0);
    return wasTold ? undefined : { code: "emptyFirst" };
  }
  if (failedPage(context, before) !== undefined) return undefined;
  const page = failedPage(context, before, after);
  return page && { code: "failed", page };
}
