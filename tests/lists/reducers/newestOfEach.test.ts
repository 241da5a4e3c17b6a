import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newestOfEach } from "../../../scripts/lists/reducers/newestOfEach.ts";

describe("newestOfEach()", () => {
  it("keeps the newest of each group, newest first, and nothing that belongs to none", () => {
    const ages = ["a1", "b2", "-3", "a4", "a5", "b6"];
    const newest = newestOfEach(ages, 2, (item) => (item[0] === "-" ? undefined : item[0]));
    assert.deepEqual(
      [...newest],
      [
        ["b", ["b6", "b2"]],
        ["a", ["a5", "a4"]],
      ],
    );
  });

  it("keeps what sorting and cutting each group would", () => {
    const item = fc.record({ group: fc.constantFrom("a", "b", "c", undefined), n: fc.nat(99) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (oldestFirst, limit) => {
        const newest = newestOfEach(oldestFirst, limit, ({ group }) => group);
        for (const group of ["a", "b", "c"]) {
          const all = oldestFirst.filter((each) => each.group === group);
          assert.deepEqual(newest.get(group) ?? [], all.reverse().slice(0, limit));
        }
        assert.ok(!newest.has("undefined"));
      }),
    );
  });
});
