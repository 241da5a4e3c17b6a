import assert from "node:assert/strict";
import { it } from "node:test";
import { stageClock } from "../../scripts/build/stageClock.ts";

it("stageClock() measures each stage until the next, and passes on what it is told", () => {
  let now = 0;
  const told: unknown[][] = [];
  const clock = stageClock(
    (...progress) => told.push(progress),
    () => now,
  );
  now = 500;
  clock.on("Articles", 0, 2);
  now = 1_500;
  clock.on("Articles", 1, 2);
  now = 2_000.4;
  clock.on("Search", 0, 1);
  now = 3_000.4;
  clock.on("Articles", 2, 2);
  now = 3_250.4;
  assert.deepEqual(clock.stop(), { Articles: 1.75, Search: 1 });
  assert.deepEqual(told, [
    ["Articles", 0, 2],
    ["Articles", 1, 2],
    ["Search", 0, 1],
    ["Articles", 2, 2],
  ]);
});
