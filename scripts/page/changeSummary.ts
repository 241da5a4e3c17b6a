import type { Article } from "../model/article.ts";
import type { Change } from "../model/change.ts";
import { isGone } from "../model/version.ts";
import { labelViews, sidesOf } from "./changeViews.ts";
import { elapsedInWords } from "./elapsed.ts";
import { excerpt } from "./excerpt.ts";
import { inlineRows } from "./inlineRows.ts";
import type { ChangeSummary } from "./view.ts";

/** UTF-16 units of one passage in a list. */
const passageLength = 360;
const mostPassages = 3;

/** One sentence on a change whose words alone do not tell it; nothing where they do. */
export function changeSentence(article: Article, change: Change): string | undefined {
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

/** A change as lists show it. */
export function changeSummary(article: Article, change: Change, url: string): ChangeSummary {
  const says = changeSentence(article, change);
  const rows = change.revertsTo === undefined ? inlineRows(change, sidesOf(article, change)) : [];
  return {
    n: change.n,
    captured: article.versions[change.after]!.captured,
    url,
    elapsed: elapsedInWords(change.elapsedSeconds),
    wordsAdded: change.wordsAdded,
    wordsRemoved: change.wordsRemoved,
    labels: labelViews(article, change),
    ...(says && { says }),
    excerpts: mostTelling(rows).map(({ kind, segments }) => ({
      kind: kind === "split" || kind === "merged" ? "edited" : kind,
      segments: excerpt(segments, passageLength),
    })),
  };
}

/** The first rows in which words changed; where there are none, the first rows at all. */
function mostTelling<R extends { segments: readonly { text: string; change?: unknown }[] }>(rows: readonly R[]): R[] {
  const worded = rows.filter(({ segments }) =>
    segments.some(({ change, text }) => change && /[\p{L}\p{N}]/u.test(text)),
  );
  return (worded.length > 0 ? worded : rows).slice(0, mostPassages);
}
