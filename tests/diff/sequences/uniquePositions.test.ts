import assert from "node:assert/strict";
import test from "node:test";
import { UniquePositions } from "../../../scripts/diff/sequences/uniquePositions.ts";

test("UniquePositions knows the position of each item that occurs once in a stretch", () => {
  const positions = new UniquePositions();
  const items = [7, 1, 2, 1, 3, 1, 1000, 7];
  positions.fill(items, 1, 7);
  const found = [1, 2, 3, 7, 1000, 5000].map((item) => positions.positionOf(item));
  assert.deepEqual(
    found.map((position) => (position < 0 ? undefined : position)),
    [undefined, 2, 4, undefined, 6, undefined],
  );
  positions.fill(items, 0, 2);
  assert.equal(positions.positionOf(7), 0);
  assert.ok(positions.positionOf(2) < 0, "what was there before is forgotten");
});
