import type { LabelledArticle } from "../../model/change.ts";
import { isGood, metaOf, shownTime, type Version } from "../../model/version.ts";
import { inlineSegments } from "../rows/segments.ts";
import type { ArticleView, HeadlineView } from "../view.ts";

/** A history of more headlines names the newest alone. */
const most = 40;

/**
 * The headlines of an article, oldest first, each with what it changed in the one before. One that comes back is told
 * again only if there are few: machine captures flip between two headlines forty times.
 *
 * @param anchors of the changes
 */
export function headlines(
  { article: { versions }, changes }: LabelledArticle,
  anchors: readonly string[],
): Pick<ArticleView, "headlines" | "moreHeadlines"> {
  const changed = changes.flatMap(({ title, before, after }, index) =>
    title ? [{ title, before, after, index }] : [],
  );
  const [oldest] = changed;
  if (!oldest) return {};
  const titleOf = (n: number) => metaOf(versions[n]!).title!;
  const isFirst = (version: Version) => isGood(version) && version.title === titleOf(oldest.before);
  // The first version of all may be an error page, with which the next is compared.
  const first = versions.find(isFirst) ?? versions[oldest.before]!;
  const known = new Set([titleOf(oldest.before)]);
  const isNew = changed.map(({ after }) => known.size < known.add(titleOf(after)).size);
  const told = changed.length < most ? changed : changed.filter((_, index) => isNew[index]);
  const history: HeadlineView[] = [
    { captured: shownTime(first), segments: [{ text: titleOf(oldest.before) }] },
    ...told.map(({ title, after, index }) => ({
      captured: shownTime(versions[after]!),
      href: `#${anchors[index]}`,
      segments: inlineSegments(title),
    })),
  ];
  const shown = history.slice(-most);
  return { headlines: shown, ...(shown.length < history.length && { moreHeadlines: history.length - shown.length }) };
}
