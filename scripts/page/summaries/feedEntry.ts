import type { Article } from "../../model/article.ts";
import type { Change } from "../../model/change.ts";
import type { FeedEntryView, InlineRow } from "../view.ts";
import type { ChangeDigest } from "./changeDigest.ts";
import { excerpt } from "./excerpt.ts";
import { shortTitle } from "./shortTitle.ts";

/** UTF-16 units of changed passages in one entry: fifty entries stay under a megabyte, escaped and with their markup. */
const longestEntry = 9_000;
const longestRow = 2_400;
/** What the markup of one stretch of text counts for. */
const perSegment = 40;

/** A change as an entry of a feed: its changed rows in place, the unchanged text around them cut short. */
export function feedEntry(article: Article, change: Change, told: ChangeDigest, url: string): FeedEntryView {
  const { captured, elapsedSeconds, labels, says, rows: all } = told;
  const rows: InlineRow[] = [];
  let room = longestEntry;
  for (const { kind, segments: whole } of all) {
    if (room <= 0) break;
    const segments = excerpt(whole, longestRow);
    room -= segments.reduce((sum, { text }) => sum + text.length + perSegment, 0);
    rows.push({ kind, segments });
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
