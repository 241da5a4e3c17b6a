import { labelNamed } from "../../labels/labels.ts";
import type { Article } from "../../model/article.ts";
import type { Change, Row } from "../../model/change.ts";
import { metaOf } from "../../model/version.ts";
import type { InWords } from "../view.ts";

/** Labels that have their words elsewhere: in the line of a change's state, in the counts of its rows. */
export const toldElsewhere: ReadonlySet<string> = new Set(["gone", "withheld", "revert", "outside", "moved"]);
/** In the order in which they are told. */
const kinds = ["edited", "added", "removed", "moved", "split", "merged"] as const;
/** UTF-16 units of a word of a pair; what is longer is no pair to be seen at a glance. */
const longest = 40;

/**
 * What a change amounts to, for sentences: “Headline changed. A number changed: 12 → 31. 3 paragraphs edited, 1 added.”
 *
 * @param headline the row that is the headline's, which has a sentence of its own
 */
export function inWords(article: Article, change: Change, headline?: Row): InWords | undefined {
  const before = article.versions[change.before]!;
  const after = article.versions[change.after]!;
  const { quiet } = change;
  // What says nothing new is no reason for a label.
  const telling = quiet ? { ...change, rows: change.rows.filter((row) => !quiet.has(row)) } : change;
  const labels = change.labels.flatMap((name) => {
    if (toldElsewhere.has(name)) return [];
    const { title, pair } = labelNamed(name);
    const words = pair?.({ article, change: telling, before, after });
    const isShort = words?.every((of) => of.length <= longest && !of.includes("\n"));
    return [{ name, ...(title && { title }), ...(words && isShort && { pair: words }) }];
  });
  const rows = kinds.flatMap((kind) => {
    const count = change.rows.filter((row) => row.kind === kind && row !== headline).length;
    return count > 0 ? [{ kind, count }] : [];
  });
  const isRedated = metaOf(before).published !== metaOf(after).published;
  if (labels.length === 0 && rows.length === 0 && !isRedated) return undefined;
  return { labels, rows, ...(isRedated && { isRedated }) };
}
