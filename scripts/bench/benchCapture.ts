import { usualTimes } from "../capture/watch/watchList.ts";
import { simulateCapture } from "./archives/simulateCapture.ts";
import type { Figure } from "./report/figure.ts";

const days = 400;
const runEvery = 30 * 60_000;

/** Archives by the number of their articles and of the hosts that publish them. */
const archives = [
  [100, 1],
  [10_000, 1],
  [10_000, 20],
] as const;

/** What captures of an archive ask for in 400 days, with a run every 30 minutes and a simulated clock. */
export function* benchCapture(seed: number): Generator<Figure> {
  for (const [articles, hosts] of archives) {
    const load = simulateCapture({ articles, days, hosts, runEvery, times: usualTimes, seed });
    const perHour = [...load.perHour].sort((a, b) => a - b);
    const at = (share: number) => perHour[Math.floor(share * (perHour.length - 1))]!;
    const of = `${articles.toLocaleString("en-US")} articles in ${days} days, ${hosts === 1 ? "one host" : `${hosts} hosts`}`;
    yield { name: `${of}: requests`, value: load.requests, unit: "requests" };
    yield { name: "– checks of an article", value: load.checks / articles, unit: "checks" };
    yield { name: "– versions of an article", value: load.versions / articles, unit: "versions" };
    yield { name: "– requests an hour, median", value: at(0.5), unit: "requests" };
    yield { name: "– requests an hour, 99 of 100 hours below", value: at(0.99), unit: "requests" };
    yield { name: "– requests an hour, most", value: at(1), unit: "requests" };
    yield { name: "– requests an hour and host, mean", value: load.requests / (days * 24) / hosts, unit: "requests" };
    yield {
      name: "– requests to a host in one run, most",
      value: load.mostInRun,
      unit: "requests",
      // What fits into the time between two runs.
      goal: { of: "value", atMost: runEvery / usualTimes.delay },
    };
    yield { name: "– time of all runs a month", value: (load.busy / 60_000 / days) * 30, unit: "min" };
  }
}
