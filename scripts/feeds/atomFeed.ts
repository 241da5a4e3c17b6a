import { hash } from "node:crypto";
import { messages } from "../../templates/messages/messages.ts";
import type { Settings } from "../model/settings.ts";
import type { FeedEntryView, FeedView } from "../page/view.ts";
import { absolute } from "../render/filters/absolute.ts";
import { labelText } from "../render/filters/labelText.ts";
import { renderTemplate, type TemplateEnvironment } from "../render/templateEnvironment.ts";

/** Newest entries that a feed holds. */
export const mostEntries = 50;
/** UTF-8 bytes of a whole feed: more than this feed readers refuse or fetch too slowly. */
const mostBytes = 1_000_000;

/** More bytes than the template adds around what it is given. */
const markup = { head: 1_000, entry: 500 };

/** What a feed without an entry says of when it was updated: the same at every build. */
export const neverUpdated = "1970-01-01T00:00:00Z";

/** What a feed is about. */
export interface FeedSubject {
  readonly title: string;
  readonly subtitle?: string;
  /** Path of the feed. */
  readonly path: string;
  /** Path of the page it belongs to. */
  readonly page: string;
  readonly lang?: string;
  /** Instant to show where there is no entry. */
  readonly updated: string;
}

export interface Feed {
  readonly view: FeedView;
  readonly xml: string;
}

/** A permanent id that a new address of the site does not change: a UUID (version 8) made from what it names. */
function permanentId(...names: readonly string[]): string {
  const hex = hash("sha256", names.join("\n"));
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * An Atom feed of changes, newest first.
 *
 * @param entries newest first; only as many go in as fit the limits
 */
export function atomFeed(
  subject: FeedSubject,
  entries: readonly FeedEntryView[],
  settings: Settings,
  environment: TemplateEnvironment,
): Feed {
  const { feeds } = messages;
  const textOf = labelText(messages);
  const address = absolute(settings.url, settings.basePath);
  const head = {
    id: permanentId("feed", subject.path),
    title: subject.title,
    ...(subject.subtitle && { subtitle: subject.subtitle }),
    self: address(subject.path),
    alternate: address(subject.page),
    lang: subject.lang ?? settings.lang,
    author: settings.title,
  };
  const all = entries.slice(0, mostEntries).map((entry) => ({
    // The fragment names the change by its capture, so neither a page it moved to nor a new number alters the id.
    id: permanentId("change", entry.article.path, entry.url.slice(entry.url.indexOf("#"))),
    title: feeds.entryTitle(
      entry.article.title,
      entry.after,
      entry.labels.map((label) => textOf(label).title),
    ),
    url: address(entry.url),
    updated: entry.captured,
    author: entry.source.name,
    html: renderTemplate(environment, "feeds/change.njk", { entry }),
  }));
  const kept = fitting(Object.values(head), all);
  const view: FeedView = { ...head, updated: kept[0]?.updated ?? subject.updated, entries: kept };
  return { view, xml: renderTemplate(environment, "feeds/atom.njk", { feed: view }) };
}

/** The first entries that stay within the limit of bytes together. */
function fitting<Entry extends Readonly<Record<string, string>>>(
  head: readonly string[],
  entries: readonly Entry[],
): readonly Entry[] {
  // Nearly always; to count bytes took a tenth of the time of a feed. A UTF-16 unit takes six at most.
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

/** At most so many bytes has a text once it is escaped to stand in XML: the longest escape is `&quot;`. */
function escapedBytes(text: string): number {
  const escapes = text.match(/[&<>"'`\\]/g)?.length ?? 0;
  return Buffer.byteLength(text) + 5 * escapes;
}
