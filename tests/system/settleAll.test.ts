import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settleAll } from "../../scripts/system/settleAll.ts";

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("settleAll()", () => {
  test("gives what all came to, in their order", async () => {
    assert.deepEqual(await settleAll([after(5).then(() => 1), 2, Promise.resolve(3)]), [1, 2, 3]);
    assert.deepEqual(await settleAll([]), []);
  });

  test("throws only once all have ended", async () => {
    let ended = false;
    const slow = after(5).then(() => {
      ended = true;
    });
    await assert.rejects(settleAll([Promise.reject(new Error("bad")), slow]), /bad/);
    assert.ok(ended);
  });
});
