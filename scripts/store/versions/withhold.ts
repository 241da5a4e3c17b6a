import type { Withheld } from "../../model/version.ts";
import { type Draft, textKey } from "./draft.ts";

export interface Withholding {
  readonly drafts: readonly Draft[];
  /** Names of files withheld because their text is that of a file named. */
  readonly sameText: readonly string[];
}

/**
 * Marks as withheld the drafts of the files named, and every other with the very text of one of them: withholding one
 * capture of a text would be no use while the next shows the same. Empty texts are all the same and prove nothing.
 */
export function withhold(drafts: readonly Draft[], files: readonly string[], withheld: Withheld): Withholding {
  // The same name may be composed differently on the disk of a Mac and in a file typed elsewhere.
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
