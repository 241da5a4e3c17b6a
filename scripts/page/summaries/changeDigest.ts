import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import { isGone, isSuspect, shownTime } from "../../model/version.ts";
import { labelViews, sidesOf } from "../changeViews.ts";
import { inlineRows } from "../rows/inlineRows.ts";
import type { ChangeStatement, InlineRow, LabelView } from "../view.ts";

/** The digest of a change that lists and feeds share. */
export interface ChangeDigest {
  /** Instant of the after version. */
  readonly captured: string;
  /** It, or a day where no more is known. */
  readonly shown: string;
  readonly elapsedSeconds: number;
  readonly labels: readonly LabelView[];
  /** Present if the words alone do not explain the change. */
  readonly says?: ChangeStatement;
  /** Its changed rows, whole; none if it goes back to an earlier text, and the headline alone if an earlier change shows them. */
  readonly rows: readonly InlineRow[];
}

export function changeDigest(article: Article, change: Change): ChangeDigest {
  const says = statementOf(article, change);
  return {
    captured: article.versions[change.after]!.captured,
    shown: shownTime(article.versions[change.after]!),
    elapsedSeconds: change.elapsedSeconds,
    labels: labelViews(article, change),
    ...(says && { says }),
    rows: ownRows(article, change),
  };
}

function ownRows(article: Article, change: Change): InlineRow[] {
  if (change.revertsTo !== undefined) return [];
  if (change.sameAs !== undefined && !change.title) return [];
  const rows = inlineRows(change, sidesOf(article, change));
  return change.sameAs === undefined ? rows : rows.filter(({ kind }) => kind === "title");
}

/** The statement on a change that its words alone do not explain. */
function statementOf(article: Article, change: Change): ChangeStatement | undefined {
  const after = article.versions[change.after]!;
  if (after.kind === "withheld") return { kind: "withheld", reason: after.withheld.reason };
  if (isGone(after)) return { kind: "gone", status: after.status };
  if (isSuspect(after)) return { kind: "suspect", reason: after.suspect };
  if (change.revertsTo !== undefined) return { kind: "revert", to: change.revertsTo };
  if (change.rows.every(({ kind }) => kind === "unchanged") && !change.title) return { kind: "beside" };
  if (change.sameAs !== undefined) return { kind: "same", n: change.sameAs };
  if (change.quiet && change.labels.includes("minor")) return { kind: "quiet" };
  if (change.wordsAdded + change.wordsRemoved === 0 && !change.title)
    return { kind: change.rows.some(({ kind }) => kind === "moved") ? "moved" : "sameWords" };
  return undefined;
}
