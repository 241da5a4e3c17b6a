import { elapsedInWords } from "../../formatting/elapsed.ts";
import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import { isGone } from "../../model/version.ts";
import { labelViews, sidesOf } from "../changeViews.ts";
import { inlineRows } from "../rows/inlineRows.ts";
import type { InlineRow, LabelView } from "../view.ts";

/** What lists and feeds tell of a change alike. */
export interface ChangeDigest {
  /** Instant of the after version. */
  readonly captured: string;
  readonly elapsed: string;
  readonly labels: readonly LabelView[];
  /** One sentence where the words alone do not tell it. */
  readonly says?: string;
  /** Its changed rows, whole; none where it goes back to an earlier text. */
  readonly rows: readonly InlineRow[];
}

export function changeDigest(article: Article, change: Change): ChangeDigest {
  const says = changeSentence(article, change);
  return {
    captured: article.versions[change.after]!.captured,
    elapsed: elapsedInWords(change.elapsedSeconds),
    labels: labelViews(article, change),
    ...(says && { says }),
    rows: change.revertsTo === undefined ? inlineRows(change, sidesOf(article, change)) : [],
  };
}

/** One sentence on a change whose words alone do not tell it; nothing where they do. */
function changeSentence(article: Article, change: Change): string | undefined {
  const after = article.versions[change.after]!;
  if (after.withheld) return `This version is withheld: ${after.withheld.reason}`;
  if (isGone(after)) return `The page was gone: it answered with status ${after.status}.`;
  if (change.revertsTo !== undefined) return `Back to the text of version ${change.revertsTo}.`;
  if (change.rows.every(({ kind }) => kind === "unchanged") && !change.title) {
    return "No paragraph changed; what differs stands beside the text.";
  }
  if (change.wordsAdded + change.wordsRemoved === 0 && !change.title) {
    return change.rows.some(({ kind }) => kind === "moved")
      ? "Paragraphs moved; no word changed."
      : "No word changed: formatting, links or punctuation.";
  }
  return undefined;
}
