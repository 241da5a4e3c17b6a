import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { mergeSorted } from "../../scripts/system/mergeSorted.ts";

describe("mergeSorted()", () => {
  it("gives what sorting gives, for any number of lists", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(20))), (lists) => {
        const sorted = lists.map((list) => list.sort((a, b) => a - b));
        assert.deepEqual(
          [...mergeSorted(sorted, (a, b) => a - b)],
          lists.flat().sort((a, b) => a - b),
        );
      }),
    );
  });
});
