import { readFrontMatter } from "../../store/yaml/frontMatter.ts";
import type { YamlEntries } from "../../store/yaml/yamlValue.ts";
import type { ImportedCapture } from "../capture.ts";

/** Keys that notes, blogs and documentation use for the same thing; the first one present counts. */
const names = {
  title: ["title"],
  url: ["url", "source", "source_url", "canonical", "canonical_url", "permalink", "link"],
  byline: ["byline", "author", "authors"],
  published: ["published", "date"],
  lang: ["lang", "language", "locale"],
} as const;

export interface MarkdownDocument {
  readonly meta: Pick<ImportedCapture, keyof typeof names>;
  readonly body: string;
  /** All entries of its front matter. */
  readonly entries: YamlEntries;
}

/**
 * Separates a third-party Markdown file into its text and the front matter that a version can hold. If the front matter
 * cannot be read, the whole file is text: nothing is lost.
 */
export function markdownDocument(text: string): MarkdownDocument {
  const reading = readFrontMatter(text);
  if (reading.kind !== "front-matter") return { meta: {}, body: text, entries: new Map() };
  const meta = Object.fromEntries(
    Object.entries(names).flatMap(([key, candidates]) => {
      const value = candidates.map((name) => textAt(reading.entries, name)).find((found) => found !== undefined);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { meta, body: reading.body.replace(/^\n+/, ""), entries: reading.entries };
}

/** A text, or a list of texts joined into one line. */
function textAt(entries: YamlEntries, name: string): string | undefined {
  const value = entries.get(name);
  if (value?.kind === "text") return value.text.trim() === "" ? undefined : value.text;
  if (value?.kind !== "list") return undefined;
  const texts = value.items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  return texts.length > 0 ? texts.join(", ") : undefined;
}
