import { countWords } from "../../model/countWords.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Block, Item } from "../view.ts";
import { blockOf } from "./rowView.ts";

/** Views of an article's unchanged paragraphs. */
export interface UnchangedParagraphs {
  readonly blockOf: (paragraph: Paragraph) => Block;
  /** Its row: the same object in all changes, which printJson() prints once. */
  readonly itemOf: (paragraph: Paragraph) => Item;
  readonly wordsOf: (paragraph: Paragraph) => number;
}

/** Memoizes the views: nearly every paragraph is unchanged in nearly every change of its article. */
export function unchangedParagraphs(): UnchangedParagraphs {
  const block = remembered((paragraph) => blockOf(paragraph));
  return {
    blockOf: block,
    itemOf: remembered((paragraph) => ({ kind: "row", row: { kind: "unchanged", after: [block(paragraph)] } })),
    wordsOf: remembered(({ text }) => countWords(text)),
  };
}

function remembered<Made>(make: (paragraph: Paragraph) => Made): (paragraph: Paragraph) => Made {
  const known = new Map<Paragraph, Made>();
  return (paragraph) => {
    const before = known.get(paragraph);
    if (before !== undefined) return before;
    const made = make(paragraph);
    known.set(paragraph, made);
    return made;
  };
}
