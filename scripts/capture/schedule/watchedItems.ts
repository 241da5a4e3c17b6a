import { addressKey } from "../../import/ids/addressKey.ts";
import type { CaptureState } from "../state/captureState.ts";
import type { FeedRecord, PageRecord } from "../state/records.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import { endOfWatching } from "./pageSchedule.ts";

/** A watched item, with its record. */
export type WatchedItem =
  | { readonly kind: "list"; readonly source: WatchedSource; readonly record: FeedRecord }
  | { readonly kind: "page"; readonly source: WatchedSource; readonly record: PageRecord };

/**
 * Everything watched: the items of `watch.yml`, and what its feeds and sitemaps named, unless excluded since. Pages
 * whose watching has ended are omitted, unless `until` has been extended since.
 *
 * @param now the time recorded for newly found items
 */
export function* watchedItems(
  sources: readonly WatchedSource[],
  state: CaptureState,
  now: number,
): Generator<WatchedItem> {
  for (const source of sources) {
    const named = [...source.feeds, ...source.sitemaps];
    const known = new Set<string>();
    for (const address of named) {
      const key = addressKey(address);
      if (known.has(key)) continue;
      known.add(key);
      const { parent: _, ...record } = state.feed(source.id, address) ?? { since: now, next: now };
      yield { kind: "list", source, record: { ...record, address } };
    }
    for (const [key, record] of [...state.feeds(source.id)])
      if (!known.has(key) && isNamed(record, known, source, state)) yield { kind: "list", source, record };

    const listed = new Set(source.pages.map(addressKey));
    for (const address of new Map(source.pages.map((page) => [addressKey(page), page])).values()) {
      const record = state.page(source.id, address);
      if (!record) yield { kind: "page", source, record: { address, from: "pages", since: now, next: now } };
      else if (isOpen(record, source)) yield { kind: "page", source, record: { ...record, address, from: "pages" } };
    }
    for (const [key, record] of [...state.pages(source.id)])
      if (!listed.has(key) && record.from === "found" && source.includes(record.address) && isOpen(record, source))
        yield { kind: "page", source, record };
  }
}

/** Whether a sitemap belongs to an index that `watch.yml` names. Nested indexes are not allowed, but may occur. */
function isNamed(record: FeedRecord, named: ReadonlySet<string>, { id }: WatchedSource, state: CaptureState): boolean {
  let { parent } = record;
  for (let depth = 0; parent !== undefined && depth < 5; depth++) {
    const key = addressKey(parent);
    if (named.has(key)) return true;
    parent = state.feeds(id).get(key)?.parent;
  }
  return false;
}

function isOpen({ same, ended, changed, since }: PageRecord, source: WatchedSource): boolean {
  if (same !== undefined) return false;
  return ended === undefined || ended < endOfWatching(changed ?? since, source);
}

/** When an item is due, taking its host's wait into account. */
export function dueAt({ record }: WatchedItem, host: string, state: CaptureState): number {
  return Math.max(record.next, state.host(host)?.wait ?? 0);
}
