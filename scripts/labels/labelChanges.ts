import type { Article } from "../model/article.ts";
import type { Change, ComparedChange } from "../model/change.ts";
import { labelsOf } from "./labels.ts";

/** The changes of an article with their labels. */
export function labelChanges(article: Article, changes: readonly ComparedChange[]): Change[] {
  return changes.map((change) => {
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    return { ...change, labels: labelsOf({ article, change, before, after }) };
  });
}
