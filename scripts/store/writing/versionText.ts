import { writeMarkdown } from "../../formats/writeMarkdown.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import { readVersionMeta, type VersionMeta } from "../versions/versionMeta.ts";
import { readFrontMatter } from "../yaml/frontMatter.ts";
import { plainEntries } from "../yaml/plainEntries.ts";

/** What is stored of a version, as whoever captured it says it. Texts are as written: nothing is escaped. */
export type VersionToWrite = Partial<Omit<VersionMeta, "captured">> & {
  /** Instant, ISO 8601. */
  readonly captured: string;
} & VersionBody;

/** The text of a version: as paragraphs, or as the Markdown it was captured in, which is stored as it stands. */
export type VersionBody = { readonly paragraphs: readonly Paragraph[] } | { readonly markdown: string };

/** A value cannot be stored so that it is read back the same. The message names the key. */
export class UnwritableVersion extends Error {
  override name = "UnwritableVersion";
}

const order = [
  ...["title", "url", "captured", "published", "byline", "lang", "status", "redirect", "note", "technical", "digest"],
] as readonly (keyof VersionMeta)[];

/**
 * A version as the text of a version file: Markdown with front matter. Read back it is the same, which is checked here.
 *
 * @throws {UnwritableVersion} where a value is none that front matter may have, such as an address that is no web address
 */
export function versionText(version: VersionToWrite): string {
  const values: Readonly<Record<string, unknown>> = { ...version };
  const lines = order.filter((key) => values[key] !== undefined).map((key) => lineOf(key, String(values[key])));
  const front = `---\n${lines.join("\n")}\n---\n`;
  const read = readFrontMatter(front);
  if (read.kind !== "front-matter") throw new UnwritableVersion("the front matter cannot be written");
  const { meta: back, faults } = readVersionMeta(read.entries);
  const [fault] = faults;
  if (fault) throw new UnwritableVersion(fault.reason);
  for (const key of order) {
    // Addresses are read in the form that browsers give them.
    if (key === "captured" || key === "url" || key === "redirect" || values[key] === undefined) continue;
    if (back[key] !== values[key])
      throw new UnwritableVersion(`${key}: ${JSON.stringify(values[key])} would be read back as another value`);
  }
  const body = "markdown" in version ? version.markdown : writeMarkdown(version.paragraphs);
  return body === "" ? front : `${front}\n${body}`;
}

/** `key: value` as it stands, or in quotation marks where a value would mean something else to YAML. */
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
