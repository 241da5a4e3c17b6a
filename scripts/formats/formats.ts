import type { Paragraph } from "../model/paragraph.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";

/** Reads the text of a stored file, front matter taken off, line breaks as line feeds. */
export type FormatReader = (text: string) => readonly Paragraph[];

/** The formats a version may be stored in, by the end of its file's name. A new format is one file and one line here. */
const formats: ReadonlyMap<string, FormatReader> = new Map([
  [".md", readMarkdown],
  [".txt", readText],
  [".html", readHtml],
]);

/** The ends of file names that make a version file, as told to people. */
export const formatNames = [...formats.keys()].join(", ");

/** The reader for a file of this name; undefined where the file is no version file. */
export function formatOf(file: string): FormatReader | undefined {
  return formats.get(file.slice(file.lastIndexOf(".")));
}
