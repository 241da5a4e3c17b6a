import { countWords } from "../model/countWords.ts";
import { isDefinedTerm } from "./evidence/definedTerms.ts";
import { type Edit, type Passage, passagesOf } from "./evidence/passages.ts";
import { plainWording } from "./evidence/plainWording.ts";
import { quotations } from "./evidence/quotations.ts";
import { holding, overlapping, type Span } from "./evidence/spans.ts";
import type { Label } from "./label.ts";
import { type WordLists, wordListsOf } from "./words/wordLists.ts";

const mark = /["'“”„«»‹›‚‘’「」『』]/;

/**
 * Words of a quotation that is on both sides were replaced, added or removed: the reported speech is no longer the same.
 * Not a quotation that was added or removed as a whole; not its marks or punctuation alone; not a term that is only set off
 * (`the “Service”`, `(together “Plugins”)`), because it quotes nobody.
 */
export const quotation: Label = {
  name: "quotation",
  applies: (context) => {
    const lists = wordListsOf(context);
    return passagesOf(context).some((passage) => changesQuotation(passage, lists));
  },
};

function changesQuotation(passage: Passage, lists: WordLists): boolean {
  if (!mark.test(passage.before) || !mark.test(passage.after)) return false;
  const [ofBefore, ofAfter] = [said(passage.before, lists), said(passage.after, lists)];
  if (ofBefore.length === 0 || ofAfter.length === 0) return false;
  return passage.edits.some((edit) => isInside(passage, edit, ofBefore, ofAfter));
}

/** The quotations of a text, except for terms set off by quotation marks. */
function said(text: string, lists: WordLists): Span[] {
  return quotations(text).filter((span) => !isDefinedTerm(text, span, lists));
}

function isInside(passage: Passage, edit: Edit, ofBefore: readonly Span[], ofAfter: readonly Span[]): boolean {
  const before = quotedWords(passage.before, edit.before, ofBefore);
  const after = quotedWords(passage.after, edit.after, ofAfter);
  if (before === after) return false;
  // On a side where the edit contains no word of a quotation, it must at least be inside one.
  return (
    (before !== "" || holding(ofBefore, edit.before) !== undefined) &&
    (after !== "" || holding(ofAfter, edit.after) !== undefined)
  );
}

/** The quoted text of an edit, as plain wording; empty if it contains no word. */
function quotedWords(text: string, range: Span, quoted: readonly Span[]): string {
  const within = overlapping(quoted, range)
    .map(([start, end]) => text.slice(Math.max(start, range[0]), Math.min(end, range[1])))
    .join(" ");
  return countWords(within) > 0 ? plainWording(within) : "";
}
