import assert from "node:assert/strict";
import { it } from "node:test";
import { simulateCapture } from "../../../scripts/bench/archives/simulateCapture.ts";
import { usualTimes } from "../../../scripts/capture/watch/watchList.ts";

const options = { articles: 200, days: 100, hosts: 4, runEvery: 30 * 60_000, times: usualTimes, seed: 1 };

it("a schedule asks for what is due, less often as articles grow old, and no more once they are", () => {
  const load = simulateCapture(options);
  // 33 checks in 40 days without a change, and a few more for each change.
  assert.ok(load.checks / options.articles > 25 && load.checks / options.articles < 60, `${load.checks}`);
  assert.ok(load.versions > options.articles && load.versions < 2.1 * options.articles, `${load.versions}`);
  assert.equal(
    load.perHour.reduce((sum, count) => sum + count, 0),
    load.requests,
  );
  const meanIn = (from: number, to: number) =>
    load.perHour.slice(from * 24, to * 24).reduce((sum, count) => sum + count, 0) / (to - from) / 24;
  // After 40 days as many articles end as begin.
  assert.ok(Math.abs(meanIn(50, 75) / meanIn(75, 100) - 1) < 0.1, `${meanIn(50, 75)} ${meanIn(75, 100)}`);
  assert.ok(load.mostInRun < 20, `${load.mostInRun}`);
});

it("twice the articles ask for twice as much", () => {
  const [once, twice] = [simulateCapture(options), simulateCapture({ ...options, articles: 400 })];
  assert.ok(Math.abs(twice.checks / once.checks - 2) < 0.1);
});
