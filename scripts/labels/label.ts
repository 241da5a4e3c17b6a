import type { Article } from "../model/article.ts";
import type { ComparedChange } from "../model/change.ts";
import type { Version } from "../model/version.ts";
import type { FailedPage } from "./words/languageWords.ts";

/** All that a label may look at: the change as computed so far, and the two versions it stands between. */
export interface LabelContext {
  readonly article: Article;
  readonly change: ComparedChange;
  readonly before: Version;
  readonly after: Version;
  /** Some rows differ in what says nothing new (`evidence/quietRows.ts`); in `change.rows` they count as unchanged. */
  readonly hasQuietRows?: true;
}

/** Why a change has a label; the messages put it in words. */
export type LabelReason =
  | { readonly code: "revert"; readonly to: number }
  | { readonly code: "gone"; readonly status: number }
  | { readonly code: "failed"; readonly page: FailedPage | "source's name" }
  | { readonly code: "empty" | "emptyFirst" }
  /** Said of version `n`, with which the change begins. */
  | { readonly code: "before"; readonly n: number; readonly reason: LabelReason };

/** A computed kind of change. A label marks, filters and counts; it never hides a change. */
export interface Label {
  /** In data and URLs. */
  readonly name: string;
  /** What it is called, a word or two; of labels of our own the messages say it. */
  readonly title?: string;
  /** One sentence that says when a change has the label; likewise. */
  readonly rule?: string;
  readonly applies: (context: LabelContext) => boolean;
  /**
   * Of a change that has the label, why: which version it returns to, which of several rules was met. Pages say it in the
   * rule's place.
   */
  readonly explain?: (context: LabelContext) => LabelReason | undefined;
}
