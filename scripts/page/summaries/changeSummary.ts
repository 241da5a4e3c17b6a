import type { Change } from "../../model/change.ts";
import type { ChangeSummary, InlineRow } from "../view.ts";
import type { ChangeDigest } from "./changeDigest.ts";
import { excerpt } from "./excerpt.ts";

/** Length of one passage in a list, in UTF-16 units. */
const passageLength = 360;
const mostPassages = 3;

/** A change as lists show it. */
export function changeSummary(change: Change, told: ChangeDigest, url: string): ChangeSummary {
  const { shown, elapsedSeconds, labels, says, rows } = told;
  return {
    n: change.n,
    before: change.before,
    captured: shown,
    url,
    elapsedSeconds,
    wordsAdded: change.wordsAdded,
    wordsRemoved: change.wordsRemoved,
    labels,
    ...(says && { says }),
    ...(change.labels.length === 1 && change.labels[0] === "minor" && { isQuiet: true }),
    excerpts: mostTelling(rows).map(({ kind, segments, marks }) => ({
      kind: kind === "split" || kind === "merged" ? "edited" : kind,
      segments: excerpt(segments, passageLength),
      ...(marks && { marks }),
    })),
  };
}

/** The first rows in which words or targets changed that say something; where there are none, in which words changed, or any. */
function mostTelling(rows: readonly InlineRow[]): readonly InlineRow[] {
  const worded = rows.filter(
    ({ segments, marks }) => marks || segments.some(({ change, text }) => change && /[\p{L}\p{N}]/u.test(text)),
  );
  const telling = worded.filter(({ isQuiet }) => !isQuiet);
  return (telling.length > 0 ? telling : worded.length > 0 ? worded : rows).slice(0, mostPassages);
}
