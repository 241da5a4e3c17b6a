import type { ComparedArticle, LabelledArticle } from "../model/change.ts";
import { labelsOf } from "./labels.ts";

/** Gives each change of an article its labels. */
export function labelChanges({ article, changes }: ComparedArticle): LabelledArticle {
  const labelled = changes.map((change) => {
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    return { ...change, labels: labelsOf({ article, change, before, after }) };
  });
  return { article, changes: labelled };
}
