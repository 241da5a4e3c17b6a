import type { OutsideChange } from "../model/outsideChange.ts";
import { inlineSegments } from "./rows/segments.ts";
import { excerpt } from "./summaries/excerpt.ts";
import type { OutsideView } from "./view.ts";

/** UTF-16 units of one passage: enough to know an advertisement from a paragraph of the article. */
const passageLength = 200;

/** What differs outside an article's text, as its page shows it. */
export function outsideView({ wordsAdded, wordsRemoved, rows, more }: OutsideChange): OutsideView {
  const passages = rows.map(({ kind, runs }) => ({ kind, segments: excerpt(inlineSegments(runs), passageLength) }));
  return { wordsAdded, wordsRemoved, passages, more };
}
