import { nextFeedCheck } from "../../capture/schedule/feedSchedule.ts";
import { endOfWatching, nextCheck } from "../../capture/schedule/pageSchedule.ts";
import type { WatchTimes } from "../../capture/watch/watchList.ts";
import { randomFrom } from "./random.ts";

export interface SimulatedCapture {
  /** Articles that are published, evenly over the days and the hosts. */
  readonly articles: number;
  readonly days: number;
  readonly hosts: number;
  /** Milliseconds between two runs. */
  readonly runEvery: number;
  readonly times: WatchTimes;
  readonly seed: number;
}

/** Requests of all runs, robots.txt and feeds included. */
export interface CaptureLoad {
  readonly requests: number;
  /** Of pages alone. */
  readonly checks: number;
  readonly versions: number;
  /** Requests in each hour. */
  readonly perHour: readonly number[];
  /** The most requests to one host in one run. */
  readonly mostInRun: number;
  /** Milliseconds of all runs together, by the delay between requests to a host alone. */
  readonly busy: number;
}

/** Share of articles that change after they were published, and the mean time to a change (NewsEdits: 27.5 %, most in a day). */
const changing = 0.275;
const changesEach = 4;
const meanWait = 8 * 3_600_000;

const hour = 3_600_000;

/**
 * What captures of an archive ask for, by the schedule alone: whatever is due is done by the next run. The clock is
 * simulated, so that 400 days take a second.
 */
export function simulateCapture(options: SimulatedCapture): CaptureLoad {
  const { articles, days, hosts, runEvery, times, seed } = options;
  const end = days * 24 * hour;
  const runs = Math.ceil(end / runEvery);
  const inRun = Array.from({ length: hosts }, () => new Uint32Array(runs));
  const random = randomFrom(seed);
  let [checks, versions] = [0, 0];
  const published = Array.from({ length: hosts }, () => [] as number[]);

  for (let n = 0; n < articles; n++) {
    const host = n % hosts;
    const since = Math.floor((n / articles) * end);
    published[host]!.push(since);
    const changes = random() < changing ? changesOf(since, random) : [];
    let [changed, unchanged, due, seen] = [since, 0, since, -1];
    for (let run = Math.ceil(due / runEvery); run < runs; run = Math.ceil(due / runEvery)) {
      const now = run * runEvery;
      inRun[host]![run]!++;
      checks++;
      // Several changes between two checks are one version; the first check always is one.
      const news = changes.filter((at) => at <= now).length;
      if (news > seen) {
        versions++;
        [changed, unchanged, seen] = [now, 0, news];
      } else if (now >= endOfWatching(changed, times)) break;
      else unchanged++;
      due = nextCheck({ changed, checked: now, unchanged }, times);
    }
  }
  return { ...loadOf(inRun, published, options), checks, versions };
}

function changesOf(since: number, random: () => number): number[] {
  const changes: number[] = [];
  let at = since;
  for (let n = 0; n < changesEach; n++) {
    at += -Math.log(1 - random()) * meanWait;
    changes.push(at);
  }
  return changes;
}

/** With the feed of each host, and its robots.txt in each run in which something is due. */
function loadOf(
  inRun: readonly Uint32Array[],
  published: readonly (readonly number[])[],
  { runEvery, times, days }: SimulatedCapture,
): Omit<CaptureLoad, "checks" | "versions"> {
  const perHour = new Array<number>(days * 24).fill(0);
  let [requests, mostInRun, busy] = [0, 0, 0];
  for (const [host, counts] of inRun.entries()) {
    let [due, changed, next] = [0, 0, 0];
    for (const [run, pages] of counts.entries()) {
      const now = run * runEvery;
      let count = pages;
      if (due <= now) {
        count++;
        while (published[host]![next] !== undefined && published[host]![next]! <= now) {
          changed = now;
          next++;
        }
        due = nextFeedCheck(changed, now, times.feedEvery);
      }
      if (count === 0) continue;
      count++;
      requests += count;
      perHour[Math.floor(now / hour)]! += count;
      mostInRun = Math.max(mostInRun, count);
    }
  }
  // Hosts are asked at the same time, so a run lasts as long as its longest host.
  for (let run = 0; run < (inRun[0]?.length ?? 0); run++)
    busy += Math.max(...inRun.map((counts) => counts[run]!)) * times.delay;
  return { requests, perHour, mostInRun, busy };
}
