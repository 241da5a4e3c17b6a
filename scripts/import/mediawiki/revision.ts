/** A revision of a page in a wiki, as far as an import needs it. */
export interface Revision {
  /** Number, in the order in which the wiki took them in. */
  readonly id: number;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Summary of the edit. */
  readonly comment?: string;
  /** Line of an export, for messages. */
  readonly line?: number;
  readonly content: RevisionContent;
}

export type RevisionContent =
  | { readonly kind: "text"; readonly text: string }
  /** Left out by the wiki. */
  | { readonly kind: "passed over"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

export const deletedText = { kind: "passed over", reason: "revisions whose text the wiki has hidden" } as const;
export const otherModel = { kind: "passed over", reason: "revisions of no text, such as scripts" } as const;

/** Content models that people read. */
export function isTextModel(model: string): boolean {
  return model === "" || model === "wikitext" || model === "text" || model === "proofread-page";
}
