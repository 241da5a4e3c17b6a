import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newestFirst, TopN } from "../../scripts/lists/topN.ts";

const at = (captured: string, url = "/a/b/#x") => ({ captured, url });

describe("newestFirst()", () => {
  const table: [what: string, newer: ReturnType<typeof at>, older: ReturnType<typeof at>][] = [
    ["a later second", at("2024-01-01T00:00:02Z"), at("2024-01-01T00:00:01Z")],
    ["a fraction of a second", at("2024-01-01T00:00:01.500Z"), at("2024-01-01T00:00:01Z")],
    ["a longer fraction", at("2024-01-01T00:00:01.250Z"), at("2024-01-01T00:00:01.2Z")],
    [
      "the second change at one instant",
      at("2024-01-01T00:00:01Z", "/a/b/#change-Z-2"),
      at("2024-01-01T00:00:01Z", "/a/b/#change-Z"),
    ],
  ];
  for (const [what, newer, older] of table) {
    it(`puts ${what} first`, () => {
      assert.ok(newestFirst(newer, older) < 0);
      assert.ok(newestFirst(older, newer) > 0);
    });
  }
});

describe("TopN", () => {
  it("keeps the newest of all, whatever the order and the portions in which they come", () => {
    const item = fc.tuple(fc.nat(50), fc.nat(9)).map(([second, n]) => ({
      captured: new Date(second * 500).toISOString(),
      url: `/a/${n}/`,
    }));
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 9 }), { maxLength: 9 }), (portions) => {
        const newest = new TopN<ReturnType<typeof at>>(5);
        for (const portion of portions) newest.add(portion);
        assert.deepEqual(newest.list(), portions.flat().sort(newestFirst).slice(0, 5));
      }),
    );
  });
});
