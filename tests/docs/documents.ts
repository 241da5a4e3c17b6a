import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../fixtures/repository.ts";

/** One page of documentation. */
export interface Document {
  /** Path below the repository. */
  readonly file: string;
  readonly text: string;
}

/** A file that a document shows whole. */
export interface Example {
  /** Path below `content/versions`. */
  readonly file: string;
  readonly text: string;
}

/** Tables come without the spaces that align their columns, so that a formatter may add or drop them. */
export function readDocument(file: string): Document {
  const text = readFileSync(path.join(repository, file), "utf8");
  return { file, text: text.replace(/^\|.*\|$/gm, (line) => line.replace(/ {2,}/g, " ")) };
}

/** Every page of documentation there is. */
export function documents(): Document[] {
  const below = readdirSync(path.join(repository, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`);
  return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...below].map(readDocument);
}

/** The rows of the first table below a heading, without its head; cells with their code marks. */
export function tableBelow({ file, text }: Document, heading: string): string[][] {
  const at = text.indexOf(`\n${heading}\n`);
  if (at < 0) throw new Error(`${file} has no heading "${heading}".`);
  const [table] = /(?:^\|.*\n)+/m.exec(text.slice(at)) ?? [];
  if (!table) throw new Error(`${file} has no table below "${heading}".`);
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    );
}

/** Everything between backticks in a text, fenced blocks aside. */
export function codeIn(text: string): string[] {
  return [...text.replace(/^ *```[\s\S]*?^ *```$/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** The files of a store that a document shows: a line with the path, then a fenced block. */
export function examplesIn({ text }: Document): Example[] {
  const shown = /^`content\/versions\/([^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(shown)].map(([, file, body]) => ({ file: file!, text: body! }));
}
