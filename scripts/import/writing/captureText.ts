import { readText } from "../../formats/text.ts";
import { lacksSelectedWarning, PageDrafts } from "../../store/versions/pageDrafts.ts";
import { ParagraphTable } from "../../store/versions/paragraphTable.ts";
import type { VersionBody } from "../../store/writing/versionText.ts";
import type { ImportedCapture } from "../capture.ts";
import { decodeBody } from "./decodeBody.ts";
import { markdownDocument } from "./markdownMeta.ts";
import type { PageSettings } from "./settingsInStore.ts";

/** The text of a capture, and what it says of itself. */
export interface CaptureText {
  readonly body: VersionBody;
  /** What the text says of itself; what the importer says counts more. */
  readonly meta: Pick<ImportedCapture, "title" | "url" | "byline" | "published" | "lang" | "suspect">;
  /** What could not be kept as it was, one line each. */
  readonly warnings: readonly string[];
}

/**
 * The texts of captures of one article. Which part of a web page is the article's is decided from all pages among them, as
 * a build does, so that it does not flip from one to the next. An error page is another page, and read by itself.
 *
 * @param settings reads those of the store, where there are pages; an error page is not what their selectors are for
 */
export function captureTexts(captures: readonly ImportedCapture[], settings: () => PageSettings): CaptureText[] {
  const isGood = ({ format, status = 200 }: ImportedCapture) => format === "html" && status < 400;
  if (!captures.some(({ format }) => format === "html")) return captures.map(plainText);
  const ofPages = settings();
  const { extract: _, ...ofErrors } = ofPages;
  const pages = pageTexts(captures.filter(isGood), ofPages);
  return captures.map((capture) => {
    if (isGood(capture)) return pages.shift()!;
    return capture.format === "html" ? pageTexts([capture], ofErrors)[0]! : plainText(capture);
  });
}

function plainText({ body, format }: ImportedCapture): CaptureText {
  if (body === undefined) return gone;
  const { text, warnings } = decodeBody(body, false);
  if (format === "text") return { body: { paragraphs: readText(text) }, meta: {}, warnings };
  const { meta, body: markdown } = markdownDocument(text);
  return { body: { markdown }, meta, warnings };
}

const gone: CaptureText = { body: { paragraphs: [] }, meta: {}, warnings: [] };

function pageTexts(
  captures: readonly ImportedCapture[],
  { sourceName, extract, lang: known }: PageSettings,
): CaptureText[] {
  const table = new ParagraphTable();
  const drafts = new PageDrafts(table, extract);
  const read = captures.map(({ body = "" }) => {
    const { text, warnings } = decodeBody(body, true);
    const page = drafts.read(text);
    drafts.add(page);
    return warnings;
  });
  return drafts.texts(sourceName).map(({ title, paragraphs, lacksSelected, meta }, n): CaptureText => {
    const { byline, published, lang, suspect } = meta;
    const warnings = read[n]!;
    return {
      body: { paragraphs: paragraphs.map((index) => table.paragraphs[index]!) },
      meta: {
        ...(title !== undefined && { title }),
        ...(byline !== undefined && { byline }),
        ...(published !== undefined && { published }),
        ...(suspect !== undefined && { suspect }),
        // A source's own setting knows better than a template of its site.
        ...(lang !== undefined && known === undefined && { lang }),
      },
      warnings: lacksSelected ? [...warnings, lacksSelectedWarning] : warnings,
    };
  });
}
