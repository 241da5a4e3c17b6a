import { plainAddress } from "../../import/ids/addressKey.ts";
import type { CaptureRun, CheckEnd } from "../captureRun.ts";
import { hostKey } from "../http/politeClient.ts";
import { conditionalHeaders, validatorsAfter } from "../http/validators.ts";
import { nextFeedCheck } from "../schedule/feedSchedule.ts";
import { countedFromRun, waitAfterFailures } from "../schedule/pageSchedule.ts";
import type { FeedRecord, PageRecord } from "../state/records.ts";
import type { WatchedSource } from "../watch/watchList.ts";
import { mostListed, type PageList } from "./listReading.ts";
import { mostListBytes, readPageList } from "./pageList.ts";

/** Maximum number of entries without an address that are reported one by one. */
const mostNowhere = 20;

/** The result of checking a feed or a sitemap. */
export interface ListCheck {
  readonly end: CheckEnd;
  readonly pages: readonly PageRecord[];
  readonly sitemaps: readonly FeedRecord[];
}

const nothing = { pages: [], sitemaps: [] };

/**
 * Requests a feed or a sitemap, and records its new pages, due at once. Pages are recorded before the validators: after
 * a kill in between, the list is read again.
 */
export async function checkList(run: CaptureRun, source: WatchedSource, record: FeedRecord): Promise<ListCheck> {
  const { client, clock, report, state } = run;
  const { address } = record;
  const validators = conditionalHeaders(record, clock.now());
  const sent = Object.keys(validators).length > 0;
  const fetched = await client.fetch(address, {
    headers: {
      accept:
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
      ...validators,
    },
    mostBytes: mostListBytes,
    delay: source.delay,
  });
  const fail = (reason: string): ListCheck => {
    const failures = (record.failures ?? 0) + 1;
    const wait = Math.max(waitAfterFailures(failures), source.feedEvery);
    report.fail(address, reason);
    state.putFeed(source.id, { ...record, failures, next: clock.now() + wait });
    return { end: "done", ...nothing };
  };
  switch (fetched.kind) {
    case "ended":
      return { end: "let alone", ...nothing };
    case "waiting": {
      report.wait(fetched);
      const isOwn = fetched.host === hostKey(address);
      if (fetched.asked || !isOwn) {
        report.fail(address, fetched.reason);
        const next = Math.max(fetched.until, clock.now() + source.feedEvery);
        state.putFeed(source.id, { ...record, failures: (record.failures ?? 0) + 1, next });
      }
      return { end: isOwn ? "let alone" : "done", ...nothing };
    }
    case "forbidden":
    case "failed":
      return fail(fetched.reason);
  }
  const { answer, url, at } = fetched;
  const { status, headers, body } = answer;
  const { failures: _, etag: __, modified: ___, full: ____, ...rest } = record;
  const keep = (changed: number, isUnderstood: boolean): void =>
    state.putFeed(source.id, {
      ...rest,
      // If the list was not understood completely, no validators are kept that could later report it as unchanged.
      ...(isUnderstood ? validatorsAfter(record, status, headers, sent, at) : {}),
      ...{ changed, checked: at, next: countedFromRun(nextFeedCheck(changed, at, source.feedEvery), at, run.start) },
    });
  const { changed = record.since } = record;
  if (status === 304 && sent) {
    keep(changed, true);
    return { end: "done", ...nothing };
  }
  if (status !== 200) return fail(`status ${status}`);
  const list = readPageList(body, headers.get("content-type"), url);
  if (list.kind === "none") return fail(list.reason);
  if (!list.isWhole)
    report.fail(address, "is cut off; the entries before the cut were read, and it will be requested again");
  if (list.left > 0)
    report.fail(
      address,
      `has ${list.left} entries beyond the ${mostListed} that are read of one list; they are left out`,
    );
  tellNowhere(run, address, list);
  const pages = newPages(run, source, list, at);
  const sitemaps = keepSitemaps(run, source, record, list, at);
  keep(pages.length + sitemaps.length > 0 ? at : changed, list.isWhole);
  return { end: "done", pages, sitemaps };
}

function tellNowhere({ report }: CaptureRun, address: string, { nowhere }: PageList): void {
  for (const title of nowhere.slice(0, mostNowhere))
    report.tell(address, `its entry "${title}" has no address of a page, and is passed over`);
  if (nowhere.length > mostNowhere) report.tell(address, `${nowhere.length - mostNowhere} more such entries`);
}

/** Records of the pages that are not known yet. */
function newPages({ state }: CaptureRun, source: WatchedSource, { pages }: PageList, at: number): PageRecord[] {
  const fresh: PageRecord[] = [];
  for (const listed of pages) {
    const address = plainAddress(listed);
    if (!source.includes(listed) || state.page(source.id, address)) continue;
    const record: PageRecord = { address, from: "found", since: at, next: at };
    state.putPage(source.id, record);
    fresh.push(record);
  }
  return fresh;
}

/** Adds records of an index's sitemaps that are not known yet, and drops those that it no longer names. */
function keepSitemaps(
  { state }: CaptureRun,
  source: WatchedSource,
  { address }: FeedRecord,
  { sitemaps, isWhole }: PageList,
  at: number,
): FeedRecord[] {
  const fresh = sitemaps.flatMap((listed): FeedRecord[] => {
    const known = state.feed(source.id, listed);
    return known || listed === address ? [] : [{ address: listed, parent: address, since: at, next: at }];
  });
  for (const record of fresh) state.putFeed(source.id, record);
  const named = new Set(sitemaps);
  if (isWhole && sitemaps.length > 0)
    for (const { address: known, parent } of [...state.feeds(source.id).values()])
      if (parent === address && !named.has(known)) state.dropFeed(source.id, known);
  return fresh;
}
