import { countRowWords } from "../../change/countRowWords.ts";
import { compareVersions, diffWords } from "../../diff/mod.ts";
import type { Article } from "../../model/article.ts";
import type { Row } from "../../model/change.ts";
import type { TextVersion } from "../../model/version.ts";
import { itemsOf } from "../rows/fold.ts";
import { headlineRow } from "../rows/headlineRow.ts";
import { rowIds } from "../rows/rowId.ts";
import { inlineSegments, titleSegments } from "../rows/segments.ts";
import { versionParagraphs } from "../versionParagraphs.ts";
import { versionHref } from "../versions/versionPath.ts";
import { versionView } from "../versionView.ts";
import type { ChangeView } from "../view.ts";
import { cutItems } from "./cutItems.ts";
import { textHash } from "./textHash.ts";

/** What a comparison needs of an article: `article.json` has it, too. */
export type ComparableArticle = Pick<Article, "path" | "lang" | "paragraphs" | "versions">;

/** Two versions of an article beside each other, whichever stand between. */
export interface ComparisonView
  extends Pick<
    ChangeView,
    "before" | "after" | "elapsedSeconds" | "wordsAdded" | "wordsRemoved" | "title" | "byline" | "published" | "items"
  > {
  /** Language of the article. */
  readonly lang?: string;
  /** Neither words nor anything beside them differ. */
  readonly isSame?: true;
  /** How many rows and folds at the end are not shown, because there are too many for a page. */
  readonly left?: number;
}

/**
 * Compares two versions of an article, by the engine and with the views of a change. It runs in a browser too, and gives
 * the same there, so it needs nothing that `article.json` does not say: quiet patterns are not taken into account.
 *
 * @param known the rows of the two texts, if they were compared before
 */
export function comparisonView(
  article: ComparableArticle,
  before: TextVersion,
  after: TextVersion,
  known?: readonly Row[],
): ComparisonView {
  const sides = { before: versionParagraphs(article, before), after: versionParagraphs(article, after) };
  const identities = { before: before.paragraphs, after: after.paragraphs };
  const rows = known ?? compareVersions(sides.before, sides.after, { identities });
  const title =
    before.title && after.title && before.title !== after.title ? diffWords(before.title, after.title) : null;
  const shownTitle = headlineRow({ title, rows }, sides) ? null : title;
  const byline = differing(before.byline, after.byline);
  const published = differing(before.published, after.published);
  const { items, left } = cutItems(itemsOf(rows, sides, rowIds(`compare-${before.n}-${after.n}`, textHash)));
  const isSame = !title && !byline && !published && rows.every(({ kind }) => kind === "unchanged");
  return {
    before: versionView(before, versionHref(article, before.n)),
    after: versionView(after, versionHref(article, after.n)),
    elapsedSeconds: Math.trunc((Date.parse(after.captured) - Date.parse(before.captured)) / 1000),
    ...countRowWords(rows, sides.before, sides.after),
    ...(shownTitle && {
      title: { before: titleSegments(shownTitle, "before"), after: inlineSegments(shownTitle) },
    }),
    ...(byline && { byline }),
    ...(published && { published }),
    items,
    ...(article.lang && { lang: article.lang }),
    ...(isSame && { isSame }),
    ...(left > 0 && { left }),
  };
}

function differing(before: string | undefined, after: string | undefined): ChangeView["byline"] {
  return before === after ? undefined : { ...(before && { before }), ...(after && { after }) };
}
