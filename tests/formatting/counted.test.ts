import assert from "node:assert/strict";
import { test } from "node:test";
import { counted } from "../../scripts/formatting/counted.ts";

test("counted() has one noun for one, another for all other numbers", () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => counted(count, "article")),
    ["0 articles", "1 article", "2 articles"],
  );
  assert.deepEqual([counted(1, "entry", "entries"), counted(3, "entry", "entries")], ["1 entry", "3 entries"]);
});
