import { number } from "../format.ts";

/** What a change rests on, and how to cite it. */
export const evidence = {
  summary: "Evidence and citation",
  /** `{from}`, `{to}` */
  between: "Changed some time between {from} and {to}.",
  version: (n: number) => `Version ${number(n)}:`,
  sha256: "SHA-256",
  wayback: "in the Wayback Machine",
  permalink: "Permanent link:",
  text: "Text",
  markdown: "Markdown",
  bibtex: "BibTeX",
  change: (n: number) => `change ${number(n)}`,
  versions: (before: number, from: string, after: number, to: string) =>
    `Version ${number(before)} (${from}) and version ${number(after)} (${to})`,
  citation: (title: string, n: number, source: string, before: number, from: string, to: string, archive: string) =>
    `“${title}”, ${source}: change ${number(n)}, from version ${number(before)} (${from}) to version ${number(n)} (${to}). ${archive}.`,
};

/** What the script of citations says. */
export const evidenceActions = {
  copy: (form: string) => `Copy ${form}`,
  copied: "Copied",
  failed: "Select the text to copy it",
};
