import type { Mark, MarkKind } from "../../model/paragraph.ts";
import { printable } from "./printable.ts";

/** White space that is not single spaces: most text has none, and a look is a third of the work of folding. */
const hasToFold = /[\t\n\f\r]| {2}/;

interface OpenMark {
  /** How many marks of this kind are open inside each other; only the outermost is kept. */
  depth: number;
  /** Unknown until the first character that is no white space. */
  start: number | undefined;
  readonly target: string | undefined;
}

/** A text with white space folded and ends trimmed, and its marks in order. */
export interface FoldedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * The text of one paragraph as a browser shows it, written piece by piece: runs of ASCII white space become one space,
 * the ends are trimmed, and marks keep to the characters they cover, without white space at either end of a mark.
 * A mark still open when the paragraph is taken goes on in the next (`<b>` around two `<p>`). A mark inside another of
 * its kind adds nothing and is left out, so at most one of each kind is open, whatever the nesting.
 */
export class InlineText {
  #text = "";
  #spaceBefore = false;
  #marks: Mark[] = [];
  readonly #open = new Map<MarkKind, OpenMark>();
  #forms: ReadonlyMap<string, string> | undefined;
  #apart = false;

  write(written: string): void {
    const chars = this.#forms ? inForms(written, this.#forms) : written;
    const folded = hasToFold.test(chars) ? chars.replace(/[\t\n\f\r ]+/g, " ") : chars;
    const start = folded.startsWith(" ") ? 1 : 0;
    const end = folded.endsWith(" ") ? folded.length - 1 : folded.length;
    if (start > 0) this.#spaceBefore = true;
    if (start >= end) return;
    if (this.#apart && inWord.test(this.#text.slice(-1)) && inWord.test(folded.charAt(start))) this.#spaceBefore = true;
    this.#apart = false;
    if (this.#spaceBefore && this.#text !== "") this.#text += " ";
    for (const mark of this.#open.values()) mark.start ??= this.#text.length;
    this.#text += printable(folded.slice(start, end));
    this.#spaceBefore = end < folded.length;
  }

  /** Keeps the words on either side apart: what was written and what follows were not one word in their source. */
  keepApart(): void {
    this.#apart = true;
  }

  /** Characters that are written in another form from now on; none for as they are. */
  useForms(forms: ReadonlyMap<string, string> | undefined): void {
    this.#forms = forms;
  }

  /** Writes what another InlineText gave; no mark may be open. */
  append({ text, marks }: FoldedText): void {
    if (text === "") return;
    if (this.#spaceBefore && this.#text !== "") this.#text += " ";
    for (const mark of shiftMarks(marks, this.#text.length)) this.#marks.push(mark);
    this.#text += text;
    this.#spaceBefore = false;
  }

  open(kind: MarkKind, target?: string): void {
    const mark = this.#open.get(kind);
    if (mark) mark.depth++;
    else this.#open.set(kind, { depth: 1, start: undefined, target });
  }

  /** Ends the innermost mark of this kind; does nothing where none is open. */
  close(kind: MarkKind): void {
    const mark = this.#open.get(kind);
    if (!mark || --mark.depth > 0) return;
    this.#open.delete(kind);
    this.#keep(kind, mark);
  }

  /** An image stands in the text as its alternative text. */
  image(alt: string, target: string | undefined): void {
    this.open("image", target);
    this.write(alt);
    this.close("image");
  }

  /** The paragraph written so far; the next one begins. */
  take(): FoldedText {
    for (const [kind, mark] of this.#open) {
      this.#keep(kind, mark);
      mark.start = undefined;
    }
    const taken = { text: this.#text, marks: this.#marks.sort(byPosition) };
    this.#text = "";
    this.#spaceBefore = false;
    this.#apart = false;
    this.#marks = [];
    return taken;
  }

  #keep(kind: MarkKind, { start, target }: OpenMark): void {
    // A link whose address cannot be shown leads nowhere, so it is no link.
    if (start === undefined || (kind === "link" && target === undefined)) return;
    const end = this.#text.length;
    this.#marks.push(target === undefined ? [start, end, kind] : [start, end, kind, printable(target)]);
  }
}

/** Letters and figures, of which two beside each other read as one word. */
const inWord = /[\p{L}\p{N}\p{M}]/u;

function inForms(chars: string, forms: ReadonlyMap<string, string>): string {
  return Array.from(chars, (char) => forms.get(char) ?? char).join("");
}

/** The same marks in a text that has `by` characters more in front. */
export function shiftMarks(marks: readonly Mark[], by: number): readonly Mark[] {
  if (by === 0) return marks;
  return marks.map(([start, end, kind, target]) =>
    target === undefined ? [start + by, end + by, kind] : [start + by, end + by, kind, target],
  );
}

function byPosition(a: Mark, b: Mark): number {
  return a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
}
