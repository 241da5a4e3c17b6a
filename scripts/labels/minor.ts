import type { Row, Run } from "../model/change.ts";
import type { MarkKind, Paragraph } from "../model/paragraph.ts";
import { metaOf } from "../model/version.ts";
import { plainWording } from "./evidence/plainWording.ts";
import type { Label, LabelContext } from "./label.ts";

/**
 * Every word, digit and sign that tells something stands as before; only white space, paragraph breaks, the style of
 * quotation marks, apostrophes and hyphens, composed and decomposed letters, punctuation, or how the text is set differ:
 * a paragraph became a heading or a list item, words were set in italics. “Let's eat,
 * grandma” is among them, so the label says how much differs, not how much it matters, and hides nothing. Never where
 * a paragraph came, went or moved, quotation marks came or went, or a question became a statement; never where setting
 * says who speaks or what holds: a link, an image, struck words, a paragraph set as a quotation; never where the byline or anything else beside the text changed with it.
 * What says nothing new, a clock or a counter, counts as unchanged, so a change in nothing else is minor.
 */
export const minor: Label = {
  name: "minor",
  applies: (context) => {
    const { change, before, after, hasQuietRows } = context;
    if (!hasQuietRows && !change.title && change.rows.every(({ kind }) => kind === "unchanged")) return false;
    // Asked of all rows before the words of any are read.
    if (change.rows.some(({ kind }) => kind === "added" || kind === "removed" || kind === "moved")) return false;
    const [was, is] = [metaOf(before), metaOf(after)];
    if (was.byline !== is.byline || was.published !== is.published) return false;
    if (change.title && !sameWording(sideOf(change.title, "-"), sideOf(change.title, "+"))) return false;
    return change.rows.every((row) => isMinor(context, row));
  },
};

function sideOf(runs: readonly Run[], kind: "-" | "+"): string {
  return runs
    .filter(([of]) => of === "=" || of === kind)
    .map(([, text]) => text)
    .join("");
}

function isMinor({ article, before, after }: LabelContext, row: Row): boolean {
  switch (row.kind) {
    case "unchanged":
      return true;
    case "added":
    case "removed":
    case "moved":
      return false;
    case "edited":
    case "split":
    case "merged": {
      const was = row.before.map((at) => article.paragraphs[before.paragraphs[at]!]!);
      const is = row.after.map((at) => article.paragraphs[after.paragraphs[at]!]!);
      return sameWording(joined(was), joined(is)) && tellingFormat(was) === tellingFormat(is);
    }
    default:
      return row satisfies never;
  }
}

function joined(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join("\n");
}

const notLetters = /[^\p{L}\p{N}\p{S}]+/gu;

function sameWording(before: string, after: string): boolean {
  // Cheap, and rules out nearly every change without this label.
  if (lettersDiffer(before, after)) return false;
  if (before.normalize("NFC").replace(notLetters, "") !== after.normalize("NFC").replace(notLetters, "")) return false;
  return plainWording(before) === plainWording(after);
}

const letter = 1;
const noLetter = 2;
/** The unit may compose with a neighbour, or is half a character. */
const unsure = 3;
// The class of each code unit, computed once; 0 if not computed yet.
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (kinds[unit] === 0) kinds[unit] = classify(text.charAt(at));
  return kinds[unit]!;
}

function classify(unit: string): number {
  // Outside these blocks, which cover most texts, some characters compose with others.
  if (!/[\x00-\u02FF\u0370-\u0373\u0388-\u0482\u048A-\u0590\u2010-\u2027\u4E00-\u9FFF]/.test(unit)) return unsure;
  return /[\p{L}\p{N}\p{S}]/u.test(unit) ? letter : noLetter;
}

/** Whether the letters of two texts certainly differ, judged by the first difference. */
function lettersDiffer(before: string, after: string): boolean {
  for (let b = 0, a = 0; ; b++, a++) {
    while (kindAt(before, b) === noLetter) b++;
    while (kindAt(after, a) === noLetter) a++;
    if (kindAt(before, b) !== letter || kindAt(after, a) !== letter) return false;
    if (before.charCodeAt(b) !== after.charCodeAt(a)) {
      return kindAt(before, b + 1) !== unsure && kindAt(after, a + 1) !== unsure;
    }
  }
}

const tellingMarks: readonly MarkKind[] = ["link", "image", "strike", "inserted", "raised", "lowered"];

/** Formatting that carries meaning, by the marked words, because offsets shift with every comma. */
function tellingFormat(paragraphs: readonly Paragraph[]): string {
  const quoted = paragraphs.some(({ type }) => type === "quotation");
  const marks = paragraphs.flatMap(({ text, marks = [] }) =>
    marks
      .filter(([, , kind]) => tellingMarks.includes(kind))
      .map(([start, end, kind, target]) => [kind, target, plainWording(text.slice(start, end))]),
  );
  return JSON.stringify([quoted, marks]);
}
