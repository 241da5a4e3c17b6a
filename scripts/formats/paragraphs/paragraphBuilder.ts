import type { MarkKind, Paragraph } from "../../model/paragraph.ts";
import { type FoldedText, InlineText, shiftMarks } from "./inlineText.ts";
import { listMarker, type NumberStyle } from "./listMarker.ts";
import { printable } from "./printable.ts";

/** A block that gives the paragraphs in it their type; the innermost counts. */
export type Block =
  | { readonly kind: "heading"; readonly level: number }
  /** `marker`: the item's number as its source has it, which is text even where the item has no other. */
  | { readonly kind: "list-item"; readonly number?: number | undefined; readonly marker?: string }
  | { readonly kind: "quotation" }
  | { readonly kind: "table-row" };

/** How the items of a list are numbered. */
export interface Numbering {
  /** Number of the first item. */
  readonly start: number;
  /** -1 in a list that counts down. */
  readonly step?: 1 | -1;
  readonly style?: NumberStyle;
}

interface List {
  /** Undefined in a list without numbers. */
  readonly numbering: Numbering | undefined;
  next: number;
}

/**
 * Builds paragraphs from a stream of block starts, block ends and text. Shared by the readers of every format with markup,
 * so that the same document gives the same paragraphs in each.
 */
export class ParagraphBuilder {
  readonly paragraphs: Paragraph[] = [];
  readonly #inline = new InlineText();
  readonly #blocks: Block[] = [];
  readonly #lists: List[] = [];
  /** Pending numbers of list items, to be written with the first text: `1. ` or, in a nested list, `1. 2. `. */
  #numbers = "";
  #cells = 0;

  write(chars: string): void {
    this.#inline.write(chars);
  }

  /** Writes a text with its marks; none may be open. */
  append(text: FoldedText): void {
    this.#inline.append(text);
  }

  openMark(kind: MarkKind, target?: string): void {
    this.#inline.open(kind, target);
  }

  closeMark(kind: MarkKind): void {
    this.#inline.close(kind);
  }

  /** See InlineText. */
  keepApart(): void {
    this.#inline.keepApart();
  }

  /** See InlineText. */
  useForms(forms: ReadonlyMap<string, string> | undefined): void {
    this.#inline.useForms(forms);
  }

  /** An image stands in the text as its alternative text. */
  image(alt: string, target: string | undefined): void {
    this.#inline.image(alt, target);
  }

  beginBlock(block: Block): void {
    this.endParagraph();
    this.#blocks.push(block);
    if (block.kind === "table-row") this.#cells = 0;
    if (block.kind === "list-item") this.#beginItem(block.number, block.marker);
  }

  endBlock(): void {
    const block = this.#blocks.at(-1);
    if (block?.kind === "table-row") this.#emit();
    else this.endParagraph();
    this.#blocks.pop();
    if (block?.kind === "list-item" && this.#numbers !== "") this.#endItem(block);
  }

  /** Without numbering the items have no numbers. */
  beginList(numbering?: Numbering): void {
    this.endParagraph();
    this.#lists.push({ numbering, next: numbering?.start ?? 1 });
  }

  endList(): void {
    this.endParagraph();
    this.#lists.pop();
  }

  /** Cells of a row are joined by ` | `. */
  beginCell(): void {
    if (this.#cells++ > 0) this.write(" | ");
  }

  /** Ends the paragraph; inside a table row it only adds a space, because a row is one paragraph. */
  endParagraph(): void {
    if (this.#blocks.at(-1)?.kind === "table-row") this.write(" ");
    else this.#emit();
  }

  /** A block of code keeps its line breaks; white space at its end is dropped. */
  code(text: string): void {
    this.endParagraph();
    const trimmed = trimEnd(text);
    if (trimmed !== "") this.paragraphs.push({ text: printable(trimmed), type: "code" });
  }

  /** Adds a finished paragraph. */
  paragraph(paragraph: Paragraph): void {
    this.endParagraph();
    this.paragraphs.push(paragraph);
  }

  #beginItem(value: number | undefined, marker: string | undefined): void {
    const list = this.#lists.at(-1);
    if (!list?.numbering) return;
    const number = value ?? list.next;
    this.#numbers += `${marker ?? listMarker(number, list.numbering.style ?? "1")}. `;
    list.next = number + (list.numbering.step ?? 1);
  }

  /** Writes the pending numbers of an item that ends without text. */
  #endItem(block: Block & { kind: "list-item" }): void {
    const isWritten = (other: Block) => other.kind === "list-item" && other.marker !== undefined;
    if (isWritten(block)) this.paragraphs.push({ text: this.#numbers.trimEnd(), ...this.#typeIn(block, true) });
    // An item without a number, in one that may have more text.
    else if (this.#blocks.some(isWritten)) return;
    this.#numbers = "";
  }

  #emit(): void {
    const { text, marks } = this.#inline.take();
    const block = this.#blocks.at(-1);
    const isEmpty = block?.kind === "table-row" ? /^[ |]*$/.test(text) : text === "";
    if (isEmpty) return;
    const number = this.#numbers;
    this.#numbers = "";
    this.paragraphs.push({
      text: number + text,
      ...this.#typeIn(block, number !== ""),
      ...(marks.length > 0 && { marks: shiftMarks(marks, number.length) }),
    });
  }

  #typeIn(block: Block | undefined, isNumbered: boolean): Omit<Paragraph, "text" | "marks"> {
    switch (block?.kind) {
      case undefined:
        return {};
      case "heading":
        return { type: "heading", level: block.level };
      case "list-item":
        return { type: "list-item", level: Math.max(1, this.#lists.length), ...(isNumbered && { ordered: true }) };
      case "quotation":
      case "table-row":
        return { type: block.kind };
    }
  }
}

/** Trims ASCII white space at the end; a loop, because `/\s+$/` is quadratic on long sequences of spaces inside the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && "\t\n\f\r ".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
