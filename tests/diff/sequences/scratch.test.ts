import assert from "node:assert/strict";
import test from "node:test";
import { Scratch } from "../../../scripts/diff/sequences/scratch.ts";

test("Scratch gives as many numbers as are asked for, and zeros where zeros are", () => {
  const scratch = new Scratch((length) => new Int32Array(length));
  for (const length of [0, 10, 5000, 20]) {
    assert.ok(scratch.take(length).length >= length);
    scratch.take(length).fill(7);
    assert.deepEqual([...scratch.takeZeros(length).subarray(0, length)], new Array(length).fill(0));
  }
});

test("Scratch lets an array go that is longer than most calls need", () => {
  const scratch = new Scratch((length) => new Float64Array(length));
  scratch.take(3_000_000);
  assert.ok(scratch.take(10).length <= 1 << 20);
});
