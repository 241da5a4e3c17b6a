import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentSize } from "../../../scripts/search/indexing/fragmentSize.ts";

const cases: [total: number, weight: number][] = [
  [0, 8_192],
  [8_192 * 900, 8_192],
  [8_192 * 900 + 1, 12_288],
  [12_288 * 900, 12_288],
  [12_288 * 900 + 1, 16_384],
  [16_384 * 900 + 1, 24_576],
  [24_576 * 900 + 1, 32_768],
];
for (const [total, weight] of cases)
  test(`fragmentSize() is ${weight} for ${total}, so that there are at most 900 files`, () =>
    assert.equal(fragmentSize(total), weight));
