import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAhead } from "../../scripts/model/ahead.ts";

describe("countAhead()", () => {
  const table: [sentence: string, instants: string[], count: number][] = [
    [
      "counts a capture of 2099 among those of a week",
      ["2024-01-13T13:05:00Z", "2024-01-20T13:05:00Z", "2099-01-13T13:05:00Z"],
      1,
    ],
    ["counts one behind a single other", ["2024-01-13T13:05:00Z", "2099-01-13T13:05:00Z"], 1],
    [
      "counts two that are as far ahead",
      ["2024-01-13T13:05:00Z", "2024-01-20T13:05:00Z", "2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z"],
      2,
    ],
    [
      "counts none that comes a week after the others",
      ["2024-01-13T13:05:00Z", "2024-01-13T14:05:00Z", "2024-01-20T13:05:00Z"],
      0,
    ],
    [
      "counts none after a pause shorter than the archive is old",
      ["2010-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z"],
      0,
    ],
    ["counts none where there is one", ["2099-01-13T13:05:00Z"], 0],
    ["counts none where there is none", [], 0],
  ];
  for (const [sentence, instants, count] of table) it(sentence, () => assert.equal(countAhead(instants), count));
});
