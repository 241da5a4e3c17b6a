import type { Article } from "../model/article.ts";
import type { ComparedChange } from "../model/change.ts";
import type { Version } from "../model/version.ts";

/** All that a label may look at: the change as computed so far, and the two versions it stands between. */
export interface LabelContext {
  readonly article: Article;
  readonly change: ComparedChange;
  readonly before: Version;
  readonly after: Version;
}

/** A computed kind of change. A label marks, filters and counts; it never hides a change. */
export interface Label {
  /** In data and URLs. */
  readonly name: string;
  /** A word or two, for pages. */
  readonly title: string;
  /** One sentence that says when a change has the label. */
  readonly rule: string;
  readonly applies: (context: LabelContext) => boolean;
  /**
   * Of a change that has the label, a sentence that says more than the rule: which version it returns to, which of
   * several rules was met. It stands on pages in the rule's place.
   */
  readonly explain?: (context: LabelContext) => string | undefined;
}
