import assert from "node:assert/strict";
import { test } from "node:test";
import { addCounts } from "../../scripts/search/searchManifest.ts";

test("addCounts() adds up each value of each facet, whatever they are called", () => {
  const sums = addCounts([
    { year: { 2014: 1 }, source: { constructor: 2 } },
    { year: { 2014: 2, 2015: 1 } },
    {},
    { source: { constructor: 1, paper: 4 } },
  ]);
  const none = { label: {}, language: {}, month: {}, source: {}, tag: {}, year: {} };
  assert.deepEqual(sums, { ...none, year: { 2014: 3, 2015: 1 }, source: { constructor: 3, paper: 4 } });
  assert.deepEqual(addCounts([]), none);
});
