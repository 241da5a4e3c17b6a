import { archiveId } from "../model/settings/archiveId.ts";
import type { Settings } from "../model/settings/settings.ts";
import type { FeedView, RenderedEntry } from "../page/view.ts";
import { absolute } from "../render/filters/absolute.ts";
import { renderTemplate, type TemplateEnvironment } from "../render/templateEnvironment.ts";
import { permanentId } from "./permanentId.ts";

/** Maximum number of entries in a feed. */
export const mostEntries = 50;
/** Maximum size of a feed in UTF-8 bytes: feed readers refuse larger ones, or fetch them too slowly. */
const mostBytes = 1_000_000;

/** Upper bounds on the markup that the template adds, in bytes. */
const markup = { head: 1_000, entry: 500 };

/** Date of a feed without entries: the same at every build. */
export const neverUpdated = "1970-01-01T00:00:00Z";

/** The subject of a feed. */
export interface FeedSubject {
  readonly title: string;
  readonly subtitle?: string;
  /** Path of the feed. */
  readonly path: string;
  /** Path of the page it belongs to. */
  readonly page: string;
  readonly lang?: string;
  /** Instant to show if there are no entries. */
  readonly updated: string;
}

export interface Feed {
  readonly view: FeedView;
  readonly xml: string;
}

/**
 * An Atom feed of changes, newest first.
 *
 * @param entries of renderEntry(), newest first; as many are included as fit the limits
 */
export function atomFeed(
  subject: FeedSubject,
  entries: readonly RenderedEntry[],
  settings: Settings,
  environment: TemplateEnvironment,
): Feed {
  const address = absolute(settings.url, settings.basePath);
  const head = {
    id: permanentId(archiveId(settings), "feed", subject.path),
    title: subject.title,
    ...(subject.subtitle && { subtitle: subject.subtitle }),
    ...(settings.url !== undefined && { self: address(subject.path) }),
    alternate: address(subject.page),
    lang: subject.lang ?? settings.lang,
    author: settings.title,
  };
  const kept = fitting(Object.values(head), entries.slice(0, mostEntries));
  const view: FeedView = { ...head, updated: kept[0]?.updated ?? subject.updated, entries: kept };
  return { view, xml: renderTemplate(environment, "feeds/atom.njk", { feed: view }) };
}

/** The first entries whose total size is within the limit. */
function fitting(head: readonly string[], entries: readonly RenderedEntry[]): readonly RenderedEntry[] {
  // The usual case: counting bytes took a tenth of the time of a feed. A UTF-16 unit takes at most six bytes.
  const units = [head, ...entries.map((entry) => Object.values(entry))]
    .flat()
    .reduce((sum, { length }) => sum + length, 0);
  if (markup.head + entries.length * markup.entry + 6 * units <= mostBytes) return entries;
  let bytes = markup.head + escapedBytes(head.join(""));
  const tooLong = entries.findIndex((entry) => {
    bytes += markup.entry + escapedBytes(Object.values(entry).join(""));
    return bytes > mostBytes;
  });
  return tooLong < 0 ? entries : entries.slice(0, tooLong);
}

/** Upper bound on a text's size in bytes after XML escaping: the longest escape is `&quot;`. */
function escapedBytes(text: string): number {
  const escapes = text.match(/[&<>"'`\\]/g)?.length ?? 0;
  return Buffer.byteLength(text) + 5 * escapes;
}
