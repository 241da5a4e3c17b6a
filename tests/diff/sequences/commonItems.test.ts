import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commonItems } from "../../../scripts/diff/sequences/commonItems.ts";

describe("commonItems()", () => {
  it("gives the positions of what both have, in order", () => {
    assert.deepEqual(commonItems([1, 2, 3, 4], [2, 9, 4, 5], 10), [
      [1, 0],
      [3, 2],
    ]);
  });

  it("gives up beyond the bound of deletions and insertions", () => {
    assert.deepEqual(commonItems([1, 2], [1, 3], 2), [[0, 0]]);
    assert.equal(commonItems([1, 2], [1, 3], 1), undefined);
  });
});
