import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { nothingSelected } from "../../store/versions/pageDrafts.ts";
import { dateOf } from "../../store/versions/pageMeta.ts";
import type { VersionMeta } from "../../store/versions/versionMeta.ts";
import { canonicalLanguage } from "../../store/yaml/valueReaders.ts";
import type { ImportedCapture } from "../capture.ts";
import type { CaptureText } from "../writing/captureText.ts";

/**
 * The front matter that a version keeps when it is extracted again: everything that did not come from the page. A
 * title, byline, date or language that the page states anywhere came from it; any other value was set by an importer or
 * a person.
 *
 * @param fresh the result of the current extraction
 * @param page the facts that the page states
 */
export function ownFacts(
  { title, byline, published, lang, suspect, url, redirect, status, note }: Partial<VersionMeta>,
  fresh: CaptureText["meta"],
  page: PageFacts,
): Partial<ImportedCapture> {
  const titles = [...page.headings, page.headline, page.shareTitle, page.title];
  const kept = {
    title: keptOf(title, fresh.title, (own) => isIn(titles, own)),
    byline: keptOf(byline, fresh.byline, (own) => isIn(page.bylines, own)),
    published: keptOf(published, fresh.published, (own) => page.dates.some((date) => dateOf(date) === own)),
    lang: keptOf(lang, fresh.lang, (own) => canonicalLanguage(page.lang?.replaceAll("_", "-") ?? "") === own),
    // Any other reason comes from the program that captured the page.
    suspect: suspect === nothingSelected ? undefined : suspect,
    ...{ url, redirect, status, note },
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

/** The value to keep; undefined if the extracted value replaces it. */
function keptOf(own: string | undefined, fresh: string | undefined, isStated: (own: string) => boolean) {
  return own !== undefined && (fresh === undefined || !isStated(own)) ? own : undefined;
}

function isIn(texts: readonly (string | undefined)[], own: string): boolean {
  return texts.some((text) => text !== undefined && folded(text).includes(folded(own)));
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
