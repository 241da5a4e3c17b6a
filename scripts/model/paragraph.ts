/** The role of a paragraph in its document. A plain paragraph has no type. */
export type ParagraphType = "heading" | "list-item" | "quotation" | "code" | "table-row";

/** `strike` and `inserted` are marked by the source, not by the comparison; `raised` and `lowered` text has special characters. */
export type MarkKind = "link" | "emphasis" | "strong" | "code" | "strike" | "inserted" | "raised" | "lowered" | "image";

/** Formatting of a stretch of a paragraph's text: UTF-16 offsets, end exclusive; links and images have a target. */
export type Mark = readonly [start: number, end: number, kind: MarkKind, target?: string];

/**
 * One paragraph as a browser shows it: without markup, with runs of ASCII white space collapsed to a space, trimmed.
 * A block of code keeps its line breaks.
 */
export interface Paragraph {
  readonly text: string;
  readonly type?: ParagraphType;
  /** Headings: 1 to 6. List items: depth from 1. */
  readonly level?: number;
  /** A list item that carries its number at the start of its text. */
  readonly ordered?: true;
  /** Sorted by start, then by end descending, then by kind. */
  readonly marks?: readonly Mark[];
}

/** A key that is equal for two paragraphs exactly if their characters, type and marks are equal. */
export function paragraphKey(paragraph: Paragraph): string {
  const { text, type, level, ordered, marks } = paragraph;
  const hasMarks = marks !== undefined && marks.length > 0;
  if (!type && !hasMarks) return text;
  // A line feed cannot begin a trimmed text, so no plain paragraph's key collides with this one; the rest of the first
  // line holds none either.
  return `\n${type} ${level} ${ordered} ${hasMarks ? JSON.stringify(marks) : ""}\n${text}`;
}
