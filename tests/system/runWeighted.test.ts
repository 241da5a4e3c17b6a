import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runWeighted } from "../../scripts/system/runWeighted.ts";

/** Runs tasks of some weights, and tells the largest weight that ran at once. */
async function run(weights: readonly number[], most: { lanes: number; weight: number }) {
  const lanes = new Set<number>();
  let [now, highest, done] = [0, 0, 0];
  await runWeighted(
    weights,
    most,
    (weight) => weight,
    async (weight, lane) => {
      assert.ok(!lanes.has(lane));
      lanes.add(lane);
      now += weight;
      highest = Math.max(highest, now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= weight;
      done++;
      lanes.delete(lane);
    },
  );
  assert.equal(done, weights.length);
  return highest;
}

describe("runWeighted()", () => {
  test("does each task once, no more at once than there are lanes", async () => {
    assert.equal(await run([1, 1, 1, 1, 1], { lanes: 2, weight: 100 }), 2);
    assert.equal(await run([], { lanes: 2, weight: 100 }), 0);
    assert.equal(await run([1, 1], { lanes: 0, weight: 100 }), 1);
  });

  test("runs no more weight at once than allowed, and what is heavier alone", async () => {
    assert.ok((await run([4, 4, 4, 1, 1, 6], { lanes: 4, weight: 6 })) <= 6);
    assert.equal(await run([1, 9, 1], { lanes: 4, weight: 6 }), 9);
  });

  test("rejects with the first failure once all that ran has ended", async () => {
    let ended = false;
    const task = async (item: string) => {
      if (item === "bad") throw new Error("bad");
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended = true;
    };
    await assert.rejects(
      runWeighted(["slow", "bad", "never"], { lanes: 2, weight: 9 }, () => 1, task),
      /bad/,
    );
    assert.ok(ended);
  });
});
