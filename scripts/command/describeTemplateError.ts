import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../code/repository.ts";

/** An error that wraps another: Eleventy's names only the page. */
interface Wrapping extends Error {
  readonly originalError?: unknown;
}

/** One of esbuild, which lists what does not bundle. */
interface BundleError extends Error {
  readonly errors: readonly {
    readonly text: string;
    readonly location?: { readonly file: string; readonly line: number; readonly column: number } | null;
  }[];
}

/**
 * An error in a template, a style or a script of a page: `file:line: reason`, of the last two with the column, a line for each. Undefined if it is another
 * error.
 */
export function describeTemplateError(error: unknown): string | undefined {
  for (let inner = error; inner instanceof Error; ) {
    const { errors } = inner as Partial<BundleError>;
    if (Array.isArray(errors) && errors[0]?.text !== undefined)
      return (inner as BundleError).errors
        .map(({ text, location }) =>
          location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
        )
        .join("\n");
    const told = fromMessage(inner.message);
    if (told) return told;
    inner = (inner as Wrapping).originalError ?? inner.cause;
  }
  return undefined;
}

/** Reads Nunjucks's messages, in which the innermost place is the last: `(file) [Line 1, Column 2]`, then the reason. */
function fromMessage(message: string): string | undefined {
  const [, component, at, fault] = /TemplateFault: (templates\/\S+\.njk):(\d+): ([^\n]*)/.exec(message) ?? [];
  if (component && at && fault) return inPlace(component, Number(at), fault);
  const places = [...message.matchAll(/^\s*\((\S+\.njk)\)(?: \[Line (\d+), Column \d+\])?$/gm)];
  const [, file, line] = places.at(-1) ?? [];
  const last = message.split("\n").at(-1)!.trim();
  const reason = last.replace(/^(?:\w*Error: )+/, "");
  if (file === undefined || reason === "") return undefined;
  // The parser counts from 1, running templates from 0.
  const counted = line === undefined ? 1 : Number(line) + (reason === last ? 0 : 1);
  return inPlace(fromRepository(file), counted, reason);
}

/** @param line from 1, after the front matter */
function inPlace(file: string, line: number, reason: string): string {
  const lines = linesOf(file);
  const start = lines[0] === "---" ? lines.indexOf("---", 1) + 1 : 0;
  return `${file}:${mention(lines, reason) ?? start + line}: ${reason}`;
}

/** Eleventy gives paths from the working folder, and those of our own pages below `content/content`. */
function fromRepository(file: string): string {
  const below = path.isAbsolute(file) ? path.relative(repository, file) : path.normalize(file);
  return below.replaceAll(path.sep, "/").replace(/^content\/content\//, "content/");
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(path.join(repository, file), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** The line that names what is missing, from 1: for that, Nunjucks tells an earlier line or none. */
function mention(lines: readonly string[], reason: string): number | undefined {
  const [, filter] = /^filter not found: (\w+)$/.exec(reason) ?? [];
  const [, template] = /^template not found: (\S+)$/.exec(reason) ?? [];
  const isNamed = (line: string) =>
    (filter !== undefined && new RegExp(`\\|\\s*${filter}\\b`).test(line)) ||
    (template !== undefined && line.includes(`"${template}"`));
  const at = lines.findIndex(isNamed);
  return at < 0 ? undefined : at + 1;
}
