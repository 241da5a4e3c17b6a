import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { readText } from "../../formats/text.ts";
import { lacksSelectedWarning, PageDrafts } from "../../store/versions/pageDrafts.ts";
import { ParagraphTable } from "../../store/versions/paragraphTable.ts";
import { UnwritableVersion, type VersionBody } from "../../store/writing/versionText.ts";
import type { ImportedCapture } from "../capture.ts";
import { decodeBody } from "./decodeBody.ts";
import { markdownDocument } from "./markdownMeta.ts";
import type { PageSettings } from "./settingsInStore.ts";

/** The text of a capture, and its metadata. */
export interface CaptureText {
  readonly body: VersionBody;
  /** Metadata from the text; that from the importer takes precedence. */
  readonly meta: Pick<ImportedCapture, "title" | "url" | "byline" | "published" | "lang" | "suspect">;
  /** What could not be kept unchanged, one line each. */
  readonly warnings: readonly string[];
}

/**
 * The texts of captures of one article. The article's part of a web page is determined from all pages among them, as in
 * a build, so that it does not flip from one to the next. An error page is a different page, and read by itself.
 *
 * @param settings reads those of the store, if there are pages; their selectors do not apply to error pages
 * @returns for each capture its text, or why it has none
 */
export function captureTexts(
  captures: readonly ImportedCapture[],
  settings: () => PageSettings,
): (CaptureText | UnwritableVersion)[] {
  const isGood = ({ status = 200 }: ImportedCapture) => status < 400;
  let shared: PageTexts | undefined;
  const read = captures.map((capture): (() => CaptureText) | UnwritableVersion => {
    if (capture.format !== "html") return () => plainText(capture);
    shared ??= new PageTexts(settings());
    const pages = isGood(capture) ? shared : shared.ofError();
    try {
      const { at } = pages.add(capture.body ?? "");
      return () => pages.texts()[at]!;
    } catch (error) {
      if (error instanceof UnwritableVersion) return error;
      throw error;
    }
  });
  return read.map((text) => (text instanceof UnwritableVersion ? text : text()));
}

function plainText({ body, format }: ImportedCapture): CaptureText {
  if (body === undefined) return gone;
  const { text, warnings } = decodeBody(body, false);
  if (format === "text") return { body: { paragraphs: readText(text) }, meta: {}, warnings };
  const { meta, body: markdown } = markdownDocument(text);
  return { body: { markdown }, meta, warnings };
}

const gone: CaptureText = { body: { paragraphs: [] }, meta: {}, warnings: [] };

/** The web pages of one article; each is read once, and none is kept. */
export class PageTexts {
  readonly #settings: PageSettings;
  readonly #table = new ParagraphTable();
  readonly #drafts: PageDrafts;
  readonly #warnings: (readonly string[])[] = [];
  #texts: CaptureText[] | undefined;

  constructor(settings: PageSettings) {
    this.#settings = settings;
    this.#drafts = new PageDrafts(this.#table, settings.extract);
  }

  /** The same for an error page, to which the settings' selectors do not apply. */
  ofError(): PageTexts {
    const { extract: _, ...settings } = this.#settings;
    return new PageTexts(settings);
  }

  /**
   * @returns the index of the page in `texts()`, and its metadata
   * @throws {UnwritableVersion} if a parser fails on it: one bad page never stops the rest
   */
  add(body: string | Uint8Array): { readonly at: number; readonly facts: PageFacts } {
    const { text, warnings } = decodeBody(body, true);
    let at: number;
    let facts: PageFacts;
    try {
      const page = this.#drafts.read(text);
      ({ facts } = page);
      at = this.#drafts.add(page);
    } catch (error) {
      throw new UnwritableVersion(`its text cannot be read: ${String(error).split("\n", 1)[0]}`);
    }
    this.#warnings.push(warnings);
    this.#texts = undefined;
    return { at, facts };
  }

  /** The article's text of each page, in the order in which they were added. */
  texts(): readonly CaptureText[] {
    const { sourceName, lang: known } = this.#settings;
    this.#texts ??= this.#drafts
      .texts(sourceName)
      .map(({ title, paragraphs, lacksSelected, meta: { byline, published, lang, suspect } }, n): CaptureText => {
        const warnings = this.#warnings[n]!;
        return {
          body: { paragraphs: paragraphs.map((index) => this.#table.paragraphs[index]!) },
          meta: {
            ...(title !== undefined && { title }),
            ...(byline !== undefined && { byline }),
            ...(published !== undefined && { published }),
            ...(suspect !== undefined && { suspect }),
            // A source's own setting is more reliable than a site's template.
            ...(lang !== undefined && known === undefined && { lang }),
          },
          warnings: lacksSelected ? [...warnings, lacksSelectedWarning] : warnings,
        };
      });
    return this.#texts;
  }
}
