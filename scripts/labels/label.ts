import type { Article } from "../model/article.ts";
import type { ComparedChange } from "../model/change.ts";
import type { Version } from "../model/version.ts";
import type { FailedPage } from "./words/languageWords.ts";

/** The input of a label: the change as computed so far, and its two versions. */
export interface LabelContext {
  readonly article: Article;
  readonly change: ComparedChange;
  readonly before: Version;
  readonly after: Version;
  /** Some rows differ in what says nothing new (`evidence/quietRows.ts`); in `change.rows` they count as unchanged. */
  readonly hasQuietRows?: true;
}

/** Why a change has a label, as a code; the messages have the words. */
export type LabelReason =
  | { readonly code: "revert"; readonly to: number }
  | { readonly code: "gone"; readonly status: number }
  | { readonly code: "failed"; readonly page: FailedPage | "source's name" }
  /** What captured it says so. */
  | { readonly code: "told"; readonly text: string }
  | { readonly code: "empty" | "emptyFirst" }
  /** A reason that concerns version `n`, the before version. */
  | { readonly code: "before"; readonly n: number; readonly reason: LabelReason };

/** What stood there, and what stands there now: `12`, `31`. */
export type Pair = readonly [before: string, after: string];

/** A computed kind of change. A label marks, filters and counts; it never hides a change. */
export interface Label {
  /** Name in data and URLs. */
  readonly name: string;
  /** Title of a word or two; that of a built-in label is in the messages. */
  readonly title?: string;
  /** One sentence that says when a change has the label; that of a built-in label is in the messages. */
  readonly rule?: string;
  readonly applies: (context: LabelContext) => boolean;
  /**
   * Why a change has the label: which version it returns to, which of several rules applied. Pages show it instead of the
   * rule.
   */
  readonly explain?: (context: LabelContext) => LabelReason | undefined;
  /** The first pair of words on account of which a change has the label; undefined where the label does not apply. */
  readonly pair?: (context: LabelContext) => Pair | undefined;
}
