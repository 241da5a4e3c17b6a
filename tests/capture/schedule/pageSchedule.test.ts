import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { nextFeedCheck } from "../../../scripts/capture/schedule/feedSchedule.ts";
import {
  countedFromRun,
  endOfWatching,
  nextCheck,
  waitAfterFailures,
} from "../../../scripts/capture/schedule/pageSchedule.ts";
import { usualTimes } from "../../../scripts/capture/watch/watchList.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

describe("nextCheck()", () => {
  it("waits 30 minutes after a change, and each time 1.2 times as long without one", () => {
    const waits = [0, 1, 2, 3, 10].map((unchanged) =>
      Math.round((nextCheck({ changed: 0, checked: 0, unchanged }, usualTimes) / minute) * 10),
    );
    assert.deepEqual(waits, [300, 360, 432, 518, 1858]);
  });

  it("checks for the last time at the very end of watching, 40 days after the last change", () => {
    let [checked, unchanged, checks] = [0, 0, 1];
    while (checked < endOfWatching(0, usualTimes)) {
      checked = nextCheck({ changed: 0, checked, unchanged }, usualTimes);
      unchanged++;
      checks++;
      assert.ok(checks < 100);
    }
    assert.equal(checked, 40 * day);
    assert.equal(checks, 34);
  });

  it("goes on for ever where nothing ends it, every two weeks at least", () => {
    const times = { ...usualTimes, until: Number.POSITIVE_INFINITY };
    for (const unchanged of [50, 1_000, 1_000_000])
      assert.equal(nextCheck({ changed: 0, checked: 100 * day, unchanged }, times), 114 * day);
  });

  it("never lies before the check, nor after the end", () => {
    fc.assert(
      fc.property(
        fc.nat(40 * day),
        fc.nat(400),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (checked, unchanged, longer) => {
          const next = nextCheck({ changed: 0, checked, unchanged }, { ...usualTimes, longer });
          assert.ok(next >= checked && next <= 40 * day);
        },
      ),
    );
  });
});

describe("countedFromRun()", () => {
  it("counts from the beginning of the run, by a minute and a tenth of the wait at most", () => {
    const cases: [checked: number, wait: number, early: number][] = [
      [0, hour, 0],
      [25_000, hour, 25_000],
      [20 * minute, hour, minute],
      [25_000, 2 * minute, 12_000],
      [-5_000, hour, 0],
    ];
    for (const [checked, wait, early] of cases)
      assert.equal(countedFromRun(checked + wait, checked, 0), checked + wait - early);
  });
});

describe("waitAfterFailures()", () => {
  it("doubles from a quarter of an hour to a day", () => {
    assert.deepEqual(
      [1, 2, 3, 7, 8, 1_000].map((failures) => waitAfterFailures(failures) / minute),
      [15, 30, 60, 960, 1440, 1440],
    );
  });
});

describe("nextFeedCheck()", () => {
  it("waits a twentieth of the time since the last news, from feedEvery to six hours", () => {
    const cases: [ago: number, wait: number][] = [
      [0, 15 * minute],
      [hour, 15 * minute],
      [10 * hour, 30 * minute],
      [2 * day, 2.4 * hour],
      [5 * day, 6 * hour],
      [400 * day, 6 * hour],
    ];
    for (const [ago, wait] of cases) assert.equal(nextFeedCheck(0, ago, 15 * minute) - ago, wait);
    assert.equal(nextFeedCheck(0, 400 * day, 2 * day) - 400 * day, 2 * day);
  });
});
