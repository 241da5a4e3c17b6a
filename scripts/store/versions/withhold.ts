import type { Withheld } from "../../model/version.ts";
import { type Draft, textKey } from "./draft.ts";

export interface Withholding {
  readonly drafts: readonly Draft[];
  /** Names of files withheld because their text equals that of a named file. */
  readonly sameText: readonly string[];
}

/**
 * Marks as withheld the drafts of the named files, and every other draft with exactly the text of one of them: withholding
 * one capture of a text is useless if the next shows the same. Empty texts are exempt, because they are all equal.
 */
export function withhold(drafts: readonly Draft[], files: readonly string[], withheld: Withheld): Withholding {
  // The same name may have different Unicode normalization on a Mac's file system and in a file typed elsewhere.
  const names = new Set(files.map((file) => file.normalize()));
  const isNamed = (draft: Draft): boolean => names.has(draft.file.normalize());
  const texts = new Set(drafts.filter((draft) => isNamed(draft) && draft.paragraphs.length > 0).map(textKey));
  const sameText: string[] = [];
  const marked = drafts.map((draft) => {
    if (!isNamed(draft) && !texts.has(textKey(draft))) return draft;
    if (!isNamed(draft)) sameText.push(draft.file);
    return { ...draft, withheld };
  });
  return { drafts: marked, sameText };
}
