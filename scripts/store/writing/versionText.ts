import { writeMarkdown } from "../../formats/writeMarkdown.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import { readVersionMeta, type VersionMeta } from "../versions/versionMeta.ts";
import { readFrontMatter } from "../yaml/frontMatter.ts";
import { plainEntries } from "../yaml/plainEntries.ts";
import { extractedMark } from "./extractedMark.ts";

/** A version to be stored, as captured. Texts are raw: nothing is escaped. */
export type VersionToWrite = Partial<Omit<VersionMeta, "captured" | "extracted">> & {
  /** Instant, ISO 8601. */
  readonly captured: string;
  /** Whether the text was taken from a web page: then it gets a mark (`extracted`). */
  readonly isExtracted?: true;
} & VersionBody;

/** The text of a version: paragraphs, or the Markdown in which it was captured, which is stored unchanged. */
export type VersionBody = { readonly paragraphs: readonly Paragraph[] } | { readonly markdown: string };

/** A value would not be read back the same. The message names the key. */
export class UnwritableVersion extends Error {
  override name = "UnwritableVersion";
}

const order = [
  ...["title", "url", "captured", "published", "byline", "lang", "status", "redirect", "note", "technical"],
  ...["suspect", "digest"],
  "extracted",
] as readonly (keyof VersionMeta)[];

/**
 * Writes a version as the text of a version file: Markdown with front matter. Verifies that it reads back the same.
 *
 * @throws {UnwritableVersion} if a value is not allowed in front matter, such as an address that is not http(s)
 */
export function versionText(version: VersionToWrite): string {
  const body = "markdown" in version ? version.markdown : writeMarkdown(version.paragraphs);
  const mark = version.isExtracted && { extracted: extractedMark(version, body) };
  const values: Readonly<Record<string, unknown>> = { ...version, ...mark };
  const lines = order.filter((key) => values[key] !== undefined).map((key) => lineOf(key, String(values[key])));
  const front = `---\n${lines.join("\n")}\n---\n`;
  const read = readFrontMatter(front);
  if (read.kind !== "front-matter") throw new UnwritableVersion("the front matter cannot be written");
  const { meta: back, faults } = readVersionMeta(read.entries);
  const [fault] = faults;
  if (fault) throw new UnwritableVersion(fault.reason);
  for (const key of order) {
    // Reading normalizes addresses as browsers do.
    if (key === "captured" || key === "url" || key === "redirect" || values[key] === undefined) continue;
    if (back[key] !== values[key])
      throw new UnwritableVersion(`${key}: ${JSON.stringify(values[key])} would be read back as another value`);
  }
  return body === "" ? front : `${front}\n${body}`;
}

/** `key: value`, quoted if the value would mean something else in YAML. */
function lineOf(key: string, value: string): string {
  const line = `${key}: ${value}`;
  const plain = plainEntries(line)?.get(key);
  return plain?.kind === "text" && plain.text === value ? line : `${key}: ${quoted(value)}`;
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
