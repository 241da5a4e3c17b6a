import type { LabelledArticle } from "../../model/change.ts";
import { isGood, metaOf, shownTime } from "../../model/version.ts";
import type { StoryView } from "../view.ts";

/** The life of an article in a few figures: what its page says first. */
export function storyView({ article: { versions }, changes }: LabelledArticle): StoryView {
  const ofText = changes.filter(({ isOutsideOnly }) => !isOutsideOnly);
  const last = ofText.at(-1);
  const first = versions.find(isGood);
  const newest = versions.findLast(isGood);
  const labelled = (name: string) => ofText.filter(({ labels }) => labels.includes(name)).length;
  const titles = new Set(versions.flatMap((version) => (isGood(version) ? (metaOf(version).title ?? []) : [])));
  return {
    elapsedSeconds: last ? secondsBetween(versions[0]!.captured, versions[last.after]!.captured) : 0,
    ...(last && { last: shownTime(versions[last.after]!) }),
    headlines: titles.size,
    corrections: labelled("correction"),
    reverts: ofText.filter(({ revertsTo }) => revertsTo !== undefined).length,
    ...(first && newest && { words: { first: first.words, newest: newest.words } }),
  };
}

function secondsBetween(from: string, to: string): number {
  return Math.trunc((Date.parse(to) - Date.parse(from)) / 1000);
}
