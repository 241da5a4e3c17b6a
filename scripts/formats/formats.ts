import type { Paragraph } from "../model/paragraph.ts";
import { addFormatEnd, endOf, type ourEnds } from "./formatNames.ts";
import { readHtml } from "./html/html.ts";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";

/** Reads the text of a stored file, without front matter and with LF line endings. */
export type FormatReader = (text: string) => readonly Paragraph[];

/** Readers by file extension. A new format is a file, a line here, and its extension in formatNames.ts. */
const formats: Readonly<Record<(typeof ourEnds)[number], FormatReader>> = {
  ".md": readMarkdown,
  ".txt": readText,
  ".html": readHtml,
};
const byEnd = new Map<string, FormatReader>(Object.entries(formats));

/** Adds a publisher's format. */
export function addFormat(end: string, read: FormatReader): void {
  addFormatEnd(end);
  byEnd.set(end, read);
}

/** Whether a file of this name is a web page, of which the article is one part. */
export function isPage(file: string): boolean {
  return endOf(file) === ".html";
}

/** The reader for a file of this name; undefined if it is not a version file. */
export function formatOf(file: string): FormatReader | undefined {
  return byEnd.get(endOf(file));
}
