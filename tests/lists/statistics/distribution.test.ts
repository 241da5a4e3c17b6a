import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { distribution, median } from "../../../scripts/lists/statistics/distribution.ts";
import { largestOf } from "../../../scripts/lists/statistics/largestOf.ts";

test("distribution() counts a value at a limit in the bucket that begins there", () => {
  assert.deepEqual(distribution([0, 1, 9, 10, 99], [0, 1, 10]), [
    { from: 0, below: 1, count: 1 },
    { from: 1, below: 10, count: 2 },
    { from: 10, count: 2 },
  ]);
});

test("median() is the middle value, the lower one of two", () => {
  assert.deepEqual([median([]), median([3]), median([9, 1]), median([9, 1, 5])], [undefined, 3, 1, 5]);
});

test("largestOf() gives what sorting all would, without those of no size", () => {
  const item = fc.record({ id: fc.nat(), size: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(item), fc.integer({ min: 1, max: 5 }), (items, limit) => {
      const sorted = items.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size);
      assert.deepEqual(
        largestOf(items, limit, ({ size }) => size),
        sorted.slice(0, limit),
      );
    }),
  );
});
