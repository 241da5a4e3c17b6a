import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import type { FeedEntryView, InlineRow } from "../view.ts";
import type { ChangeDigest } from "./changeDigest.ts";
import { excerpt } from "./excerpt.ts";
import { shortTitle } from "./shortTitle.ts";

/** Length of the changed passages in one entry, in UTF-16 units: fifty entries, escaped and with markup, stay below 1 MB. */
const longestEntry = 9_000;
const longestRow = 2_400;
/** Weight of the markup of one segment. */
const perSegment = 40;

/** The view of a change as a feed entry: its changed rows inline, with the unchanged text around them shortened. */
export function feedEntry(article: Article, change: Change, digest: ChangeDigest, url: string): FeedEntryView {
  const { captured, elapsedSeconds, labels, says, rows: all } = digest;
  const rows: InlineRow[] = [];
  let room = longestEntry;
  for (const { kind, segments: whole, marks } of all) {
    if (room <= 0) break;
    const segments = excerpt(whole, longestRow);
    room -= segments.reduce((sum, { text }) => sum + text.length + perSegment, 0);
    if (marks) room -= JSON.stringify(marks).length;
    rows.push({ kind, segments, ...(marks && { marks }) });
  }
  return {
    article: { path: article.path, title: shortTitle(article.title), ...(article.lang && { lang: article.lang }) },
    source: { path: article.source.path, name: article.source.name },
    url,
    captured,
    before: change.before,
    after: change.after,
    elapsedSeconds,
    labels,
    ...(says && { says }),
    rows,
    more: all.length - rows.length,
  };
}
