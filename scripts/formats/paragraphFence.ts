import type { Mark, MarkKind, Paragraph, ParagraphType } from "../model/paragraph.ts";
import { linkTarget } from "./paragraphs/linkTarget.ts";
import { printable } from "./paragraphs/printable.ts";

/**
 * The info string of a fenced block that contains one paragraph as JSON, in the form of article.json: for what Markdown
 * cannot express, such as marks that begin inside a word's punctuation, or a list numbered by letters.
 */
export const paragraphInfo = "variorum-paragraph";

const types: ReadonlySet<unknown> = new Set<ParagraphType>(["heading", "list-item", "quotation", "code", "table-row"]);
const kinds: ReadonlySet<unknown> = new Set<MarkKind>([
  "link",
  "emphasis",
  "strong",
  "code",
  "strike",
  "inserted",
  "raised",
  "lowered",
  "image",
]);

/** The paragraph as the content of such a block; with keys in a fixed order, so that equal paragraphs give equal text. */
export function printParagraph({ text, type, level, ordered, marks }: Paragraph): string {
  return `${JSON.stringify({
    text,
    ...(type && { type }),
    ...(level !== undefined && { level }),
    ...(ordered && { ordered }),
    ...(marks?.length && { marks }),
  })}\n`;
}

/** The paragraph of such a block; undefined if it contains anything else, and so is ordinary code. */
export function parseParagraph(content: string): Paragraph | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { text, type, level, ordered, marks = [], ...rest } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0 || typeof text !== "string" || text === "") return undefined;
  if (type !== undefined && !types.has(type)) return undefined;
  if (level !== undefined && !(Number.isSafeInteger(level) && Number(level) >= 1)) return undefined;
  if (ordered !== undefined && ordered !== true) return undefined;
  if (!Array.isArray(marks) || !marks.every((mark) => isMark(mark, text.length))) return undefined;
  return {
    text: printable(text),
    ...(type !== undefined && { type: type as ParagraphType }),
    ...(level !== undefined && { level: Number(level) }),
    ...(ordered !== undefined && { ordered: true }),
    ...(marks.length > 0 && { marks: marks as readonly Mark[] }),
  };
}

function isMark(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return false;
  const [start, end, kind, target] = value;
  const isPlace =
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end && end <= length;
  if (!isPlace || !kinds.has(kind)) return false;
  // As everywhere, no address that could run.
  return value.length === 3 || (typeof target === "string" && linkTarget(target) === target);
}
