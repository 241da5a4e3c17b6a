import type { Paragraph } from "../model/paragraph.ts";
import { addFormatEnd, endOf, type ourEnds } from "./formatNames.ts";
import { readHtml } from "./html/html.ts";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";

/** Reads the text of a stored file, front matter taken off, line breaks as line feeds. */
export type FormatReader = (text: string) => readonly Paragraph[];

/** By the end of the file's name. A new format is a file, a line here, and its end in formatNames.ts. */
const formats: Readonly<Record<(typeof ourEnds)[number], FormatReader>> = {
  ".md": readMarkdown,
  ".txt": readText,
  ".html": readHtml,
};
const byEnd = new Map<string, FormatReader>(Object.entries(formats));

/** Adds a format of a publisher's own. */
export function addFormat(end: string, read: FormatReader): void {
  addFormatEnd(end);
  byEnd.set(end, read);
}

/** Whether a file of this name is a web page, of which the text is one part. */
export function isPage(file: string): boolean {
  return endOf(file) === ".html";
}

/** The reader for a file of this name; undefined where the file is no version file. */
export function formatOf(file: string): FormatReader | undefined {
  return byEnd.get(endOf(file));
}
