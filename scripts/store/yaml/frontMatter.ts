import matter from "gray-matter";
import { memoizeLast } from "./memoizeLast.ts";
import { plainEntries } from "./plainEntries.ts";
import { printJson } from "./printJson.ts";
import { parseTrustedYaml, readYaml, type YamlReading } from "./yaml.ts";
import type { YamlEntries } from "./yamlValue.ts";

export type FrontMatter =
  | { readonly kind: "none"; readonly body: string; readonly bodyLine: 1 }
  /** The first line is a fence, but no front matter follows: the whole file is text. */
  | { readonly kind: "text-with-fences"; readonly body: string; readonly bodyLine: 1; readonly reason: string }
  | {
      readonly kind: "front-matter";
      /** Values by key, with the line of each in the file. */
      readonly entries: YamlEntries;
      readonly body: string;
      /** Line of the file on which the body begins. */
      readonly bodyLine: number;
    }
  | { readonly kind: "refused"; readonly line: number; readonly reason: string };

const fence = "---";

const plainEntriesOf = memoizeLast(plainEntries);

/** Maximum length in characters: front matter is a list of keys, not a text. */
const maxBlock = 64_000;

/**
 * Separates the front matter from the text of a stored file (decoded, with LF line endings).
 *
 * gray-matter interprets the text after the first three hyphens as a language, including `js`, which it runs, and any line
 * that begins with three hyphens as the end. So the fences are checked here first, and the block is parsed by our own
 * engine. The options object also disables gray-matter's cache, which returns `{}` for a broken file the second time.
 */
export function readFrontMatter(text: string): FrontMatter {
  if (/^---\p{L}/u.test(text)) return languageRefused(text);
  const asText = (reason: string): FrontMatter => ({ kind: "text-with-fences", body: text, bodyLine: 1, reason });
  if (/^---[ \t]+(?:\n|$)/.test(text))
    return asText(
      "white space follows the first ---, so the whole file is read as text; take it away if this is front matter",
    );
  if (text !== fence && !text.startsWith(`${fence}\n`)) return { kind: "none", body: text, bodyLine: 1 };

  const closing = text.indexOf(`\n${fence}`);
  if (closing < 0) return asText("the first line is --- but no closing --- follows, so the whole file is read as text");
  const closingEnd = closing + 1 + fence.length;
  if (closingEnd < text.length && text[closingEnd] !== "\n")
    return asText("the line that closes the first --- is not exactly ---, so the whole file is read as text");
  if (closing > maxBlock)
    return {
      kind: "refused",
      line: 1,
      reason: `front matter of ${closing} characters (at most ${maxBlock}); if it is text, put an empty line in front of the first ---`,
    };

  const body = text.slice(closingEnd + 1);
  // Nearly always; gray-matter and its copies would take as long as all else that reads a front matter.
  const plain = plainEntriesOf(text.slice(fence.length, closing));
  if (plain) return { kind: "front-matter", entries: plain, body, bodyLine: lineOf(text, closingEnd) + 1 };
  // Without the body, which gray-matter would copy more than once.
  const { data } = matter(text.slice(0, closingEnd), {
    engines: { yaml: { parse: (block) => ({ reading: readYaml(block) }) } },
  });
  const reading: YamlReading = data.reading ?? { kind: "empty" };
  switch (reading.kind) {
    case "map":
      return { kind: "front-matter", entries: reading.entries, body, bodyLine: lineOf(text, closingEnd) + 1 };
    case "empty":
    case "list":
    case "other":
      return asText("no `key: value` lines stand between the first two ---, so the whole file is read as text");
    case "broken":
      return {
        kind: "refused",
        line: reading.line,
        reason: `front matter is no valid YAML: ${reading.reason} (put a value with special characters in quotes; if these lines are text, put an empty line in front of the first ---)`,
      };
  }
}

/**
 * A text with front matter: the data as JSON, which is YAML too, in lines a person can read, then the body as it is.
 * gray-matter would read a body given as a string first, and so run one that begins with `---js`; hence the object.
 */
export function writeFrontMatter(data: object, body: string): string {
  // gray-matter leaves out front matter that prints as `{}`, and a body that begins with a fence would then be taken for it.
  const print = (): string => (Object.keys(data).length > 0 ? printJson(data) : "{\n}");
  const text = matter.stringify({ content: body }, data, {
    engines: { yaml: { parse: parseFrontMatterBlock, stringify: print } },
  });
  // It also ends every text with a line feed.
  return body.endsWith("\n") ? text : text.slice(0, -1);
}

/**
 * Front matter of our own files, as an engine for Eleventy: what `writeFrontMatter` wrote is JSON, which parses far faster
 * than YAML; what begins otherwise was written by hand, as YAML of the core schema.
 */
export function parseFrontMatterBlock(block: string): object {
  return (block.trimStart().startsWith("{") ? JSON.parse(block) : parseTrustedYaml(block)) ?? {};
}

function languageRefused(text: string): FrontMatter {
  const name = text.slice(fence.length, 50).split("\n", 1)[0];
  return {
    kind: "refused",
    line: 1,
    reason: `front matter in another language ("${name}") is never read; write --- and then YAML, or an empty line first if this is text`,
  };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
