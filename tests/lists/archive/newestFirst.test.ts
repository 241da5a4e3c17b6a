import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestFirst } from "../../../scripts/lists/archive/newestFirst.ts";

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
