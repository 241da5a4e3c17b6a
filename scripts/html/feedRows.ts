import type { InlineRow, MarkChange, Segment } from "../page/view.ts";
import { direction } from "./direction.ts";
import { escapeHtml } from "./escapeHtml.ts";

/** Feed readers drop style sheets, so the colours are inline. */
const opening = {
  deleted: '<del style="background:#f6c9b5;color:#5c1c08">',
  inserted: '<ins style="background:#b5dbdc;color:#06393d">',
} as const;

/**
 * The changed rows of an entry as HTML for a feed, one line each, with changed words coloured. In TypeScript for the same
 * reason as `words()`: loops over the rows and segments of all entries took half of the time of an article's feed.
 *
 * @param names headings by kind of row
 * @param lang language of the article
 * @param own language of the interface, which the names are in
 * @param markList `markList()`
 */
export function feedRows(
  names: Readonly<Record<InlineRow["kind"], string>>,
  rows: readonly InlineRow[],
  lang?: string,
  own = "en",
  markList: (marks?: readonly MarkChange[], own?: string) => string = () => "",
): string {
  // The name has a direction of its own where the text runs the other way; `auto` would go by its first letter.
  const name = lang && direction(lang) !== direction(own) ? `<b dir="${direction(own)}">` : "<b>";
  const start = `\n<p dir="auto"${lang ? ` lang="${escapeHtml(lang)}"` : ""}>${name}`;
  let html = "";
  for (const { kind, segments, marks } of rows) {
    html += `${start}${escapeHtml(names[kind])}</b> `;
    for (const segment of segments) html += segmentHtml(segment);
    html += `</p>${markList(marks, own)}`;
  }
  return html;
}

function segmentHtml({ text, change }: Segment): string {
  if (!change) return escapeHtml(text);
  return opening[change] + escapeHtml(text) + (change === "deleted" ? "</del>" : "</ins>");
}
