import type { Change } from "../../model/change.ts";
import type { ChangeSummary } from "../view.ts";
import type { ChangeDigest } from "./changeDigest.ts";
import { excerpt } from "./excerpt.ts";

/** UTF-16 units of one passage in a list. */
const passageLength = 360;
const mostPassages = 3;

/** A change as lists show it. */
export function changeSummary(change: Change, told: ChangeDigest, url: string): ChangeSummary {
  const { shown, elapsedSeconds, labels, says, rows } = told;
  return {
    n: change.n,
    captured: shown,
    url,
    elapsedSeconds,
    wordsAdded: change.wordsAdded,
    wordsRemoved: change.wordsRemoved,
    labels,
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
