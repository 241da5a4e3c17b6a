import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CondensedSide, condensedSides } from "../../../scripts/diff/words/condensedSides.ts";

function side(ids: readonly number[]) {
  return { ids, costs: ids.map(() => 2) };
}

function shown({ length, ids, costs, positions }: CondensedSide) {
  return Array.from({ length }, (_, k) => [ids[k]!, costs[k]!, positions[k]!]);
}

describe("condensedSides()", () => {
  it("merges consecutive tokens absent from the other side into one, at the cost of all", () => {
    const before = side([9, 1, 4, 5, 6, 2]);
    const after = side([1, 7, 8, 2, 9]);
    const condensed = condensedSides(before, after, { before: 1, beforeEnd: 6, after: 0, afterEnd: 4 });
    assert.deepEqual(shown(condensed.before), [
      [1, 2, 1],
      [-1, 6, 2],
      [2, 2, 5],
    ]);
    assert.deepEqual(shown(condensed.after), [
      [1, 2, 0],
      [-2, 4, 1],
      [2, 2, 3],
    ]);
  });

  it("knows nothing of the gap before", () => {
    const whole = { before: 0, beforeEnd: 1, after: 0, afterEnd: 1 };
    condensedSides(side([3]), side([3]), whole);
    assert.deepEqual(shown(condensedSides(side([3]), side([4]), whole).before), [[-1, 2, 0]]);
  });

  it("takes stretches and numbers of any size", () => {
    const ids = Array.from({ length: 1000 }, (_, k) => k * 3);
    const gap = { before: 0, beforeEnd: 1000, after: 0, afterEnd: 1000 };
    const condensed = condensedSides(side(ids), side(ids), gap);
    assert.deepEqual([condensed.before.length, condensed.after.length], [1000, 1000]);
  });
});
