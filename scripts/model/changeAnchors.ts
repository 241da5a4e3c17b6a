import type { Article } from "./article.ts";
import type { Change } from "./change.ts";

/** `2014-01-13T13:40:00Z` → `20140113T134000Z`, the basic form of ISO 8601. */
function basicInstant(captured: string): string {
  return captured.replaceAll("-", "").replaceAll(":", "");
}

/**
 * The permanent id of each change's `<section>`, in the order of `changes`: made from the after version's instant, not
 * from its number, so that a version found later does not move it. A second change at the same instant gets `-2`.
 */
export function changeAnchors(article: Article, changes: readonly Change[]): string[] {
  const times = new Map<string, number>();
  return changes.map((change) => {
    const anchor = `change-${basicInstant(article.versions[change.after]!.captured)}`;
    const count = (times.get(anchor) ?? 0) + 1;
    times.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  });
}
