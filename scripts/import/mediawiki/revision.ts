/** A revision of a wiki page, with the fields that an import needs. */
export interface Revision {
  /** Number, in the order in which the wiki stored the revisions. */
  readonly id: number;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Summary of the edit. */
  readonly comment?: string;
  /** Line in the export, for messages. */
  readonly line?: number;
  readonly content: RevisionContent;
}

export type RevisionContent =
  | { readonly kind: "text"; readonly text: string }
  /** Omitted by the wiki. */
  | { readonly kind: "passed over"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

export const deletedText = { kind: "passed over", reason: "revisions whose text the wiki has hidden" } as const;
export const otherModel = { kind: "passed over", reason: "revisions of no text, such as scripts" } as const;

/** Whether a content model is text that people read. */
export function isTextModel(model: string): boolean {
  return model === "" || model === "wikitext" || model === "text" || model === "proofread-page";
}
