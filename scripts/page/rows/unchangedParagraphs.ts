import { countWords } from "../../model/countWords.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Block, Item } from "../view.ts";
import { blockOf } from "./rowView.ts";

/** How an article's pages show the paragraphs that a change leaves as they are. */
export interface UnchangedParagraphs {
  readonly blockOf: (paragraph: Paragraph) => Block;
  /** Its row, one object in all changes, which printJson() prints once. */
  readonly itemOf: (paragraph: Paragraph) => Item;
  readonly wordsOf: (paragraph: Paragraph) => number;
}

/** Remembers what it made of a paragraph: nearly every one stands unchanged in nearly every change of its article. */
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
