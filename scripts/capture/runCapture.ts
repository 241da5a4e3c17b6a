import { mkdirSync } from "node:fs";
import path from "node:path";
import { CaptureStore } from "../import/captureStore.ts";
import { realClock, simulatedClock } from "../import/http/clock.ts";
import type { RequestOptions, Resolve } from "../import/http/request.ts";
import { ArticleIds } from "../import/ids/articleIds.ts";
import { ImportTally } from "../import/importTally.ts";
import { namesInStore } from "../import/writing/namesInStore.ts";
import { lockFolder } from "../system/files/folderLock.ts";
import { UserError } from "../system/userError.ts";
import { CaptureReport } from "./captureReport.ts";
import type { CaptureResult } from "./captureResult.ts";
import type { CaptureRun } from "./captureRun.ts";
import { checkList } from "./feeds/checkList.ts";
import { RunLimits } from "./http/hostTurns.ts";
import { HostWaits } from "./http/hostWaits.ts";
import { hostKey, PoliteClient } from "./http/politeClient.ts";
import { checkPage } from "./pages/checkPage.ts";
import { dueAt, type WatchedItem, watchedItems } from "./schedule/watchedItems.ts";
import { CaptureState } from "./state/captureState.ts";
import type { WatchedSource, WatchList } from "./watch/watchList.ts";
import { type HostTask, runTasks } from "./workQueue.ts";

export interface CaptureOptions {
  readonly watch: WatchList;
  /** The store. */
  readonly into: string;
  /** The folder of the state. */
  readonly state: string;
  /** Limits of the run; without them it does everything that is due. */
  readonly minutes?: number;
  readonly requests?: number;
  /** Simulated time of the run, in milliseconds since 1970, on which waiting takes no time; real time if undefined. */
  readonly now?: number;
  readonly allowPrivate: boolean;
  /** Name resolution, replaced by tests. */
  readonly resolve?: Resolve;
  readonly timeouts?: RequestOptions["limits"];
}

/** Number of hosts contacted at the same time, with one request each. */
const hostsAtOnce = 8;

/**
 * Captures everything that is due, and ends. It may be killed at any moment: captures and pending waits are saved at
 * once.
 *
 * @param onProgress called with the numbers of completed and remaining tasks
 * @throws {UserError} if another capture with the same state is running
 * @throws {NodeJS.ErrnoException} if the store or the state cannot be read or written
 */
export async function runCapture(
  options: CaptureOptions,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<CaptureResult> {
  const { into, watch } = options;
  mkdirSync(options.state, { recursive: true });
  const lock = lockFolder(path.join(options.state, ".lock-"));
  if (lock.kind === "busy")
    throw new UserError(
      `A capture with ${options.state} is running since ${lock.holder.since} (process ${lock.holder.pid}); it does what is due.`,
    );
  try {
    const isSimulated = options.now !== undefined;
    const clock = isSimulated ? simulatedClock(options.now) : realClock;
    const start = clock.now();
    const state = new CaptureState(options.state);
    const limits = new RunLimits(clock, {
      requests: options.requests ?? Number.POSITIVE_INFINITY,
      end: options.minutes === undefined ? Number.POSITIVE_INFINITY : start + options.minutes * 60_000,
    });
    const report = new CaptureReport();
    const tally = new ImportTally(() => {});
    const client = new PoliteClient({
      ...{ clock, limits, waits: new HostWaits(state), contact: watch.contact, allowPrivate: options.allowPrivate },
      pausesAfterRules: !isSimulated,
      ...(options.resolve && { resolve: options.resolve }),
      ...(options.timeouts && { timeouts: options.timeouts }),
    });
    const run: CaptureRun = {
      ...{ clock, start, client, state, report, into },
      otherPages: new Set(),
      storeOf: once(
        ({ extract }) => new CaptureStore({ into, dryRun: false, keepHtml: false, ...(extract && { extract }) }, tally),
      ),
      idsOf: once(({ id }) => new ArticleIds({ source: id }, (article) => namesInStore(path.join(into, article)))),
    };
    const due: WatchedItem[] = [];
    for (const item of watchedItems(watch.sources, state, start)) {
      if (item.record.next > start) continue;
      const host = state.host(hostKey(item.record.address));
      if (host && host.wait > start) report.wait({ host: host.host, until: host.wait, reason: host.reason });
      else due.push(item);
    }
    let [done, total] = [0, due.length];
    let add: (task: HostTask) => void = () => {};
    const taskOf = (item: WatchedItem): HostTask => ({
      host: hostKey(item.record.address),
      rank: rankOf(item),
      run: async () => {
        onProgress(done++, total);
        if (isDone(item, state, clock.now())) return "done";
        if (item.kind === "page") return checkPage(run, item.source, item.record);
        const { end, pages, sitemaps } = await checkList(run, item.source, item.record);
        total += pages.length + sitemaps.length;
        for (const record of sitemaps) add(taskOf({ kind: "list", source: item.source, record }));
        for (const record of pages) add(taskOf({ kind: "page", source: item.source, record }));
        return end;
      },
    });
    try {
      await runTasks(
        due.sort((a, b) => a.record.next - b.record.next).map(taskOf),
        (hand) => {
          add = hand;
        },
        { atOnce: isSimulated ? 1 : hostsAtOnce, readyAt: (host) => client.readyAt(host) },
      );
    } finally {
      state.save(clock.now());
    }
    const next = nextOf(watch.sources, state, clock.now());
    const endedBy = limits.ended();
    return {
      ...report.result(),
      requests: limits.requests,
      ...(next !== undefined && { next }),
      problems: [...state.problems, ...tally.result().problems],
      ...(endedBy && { endedBy }),
    };
  } finally {
    lock.release();
  }
}

/**
 * Whether another task of the run has dealt with it: a page that was the target of redirects, a sitemap that its index
 * no longer names.
 */
function isDone({ kind, source: { id }, record }: WatchedItem, state: CaptureState, now: number): boolean {
  if (kind === "list") return record.parent !== undefined && state.feed(id, record.address) === undefined;
  const page = state.page(id, record.address);
  return page !== undefined && (page.same !== undefined || page.next > now);
}

/** Items that failed before lose their priority: a feed that makes a host ask for patience must not delay its pages. */
function rankOf({ kind, record }: WatchedItem): HostTask["rank"] {
  if (record.failures) return "known";
  if (kind === "list") return "list";
  return record.checked === undefined ? "new" : "known";
}

/** When the next check is due; undefined if nothing is watched. */
export function nextOf(sources: readonly WatchedSource[], state: CaptureState, now: number): number | undefined {
  let next: number | undefined;
  for (const item of watchedItems(sources, state, now)) {
    const due = dueAt(item, hostKey(item.record.address), state);
    if (next === undefined || due < next) next = due;
  }
  return next;
}

/** Memoizes a value per source. */
function once<T>(make: (source: WatchedSource) => T): (source: WatchedSource) => T {
  const made = new Map<string, T>();
  return (source) => {
    const known = made.get(source.id) ?? make(source);
    made.set(source.id, known);
    return known;
  };
}
