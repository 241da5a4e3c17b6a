import assert from "node:assert/strict";
import { it } from "node:test";
import { matchesAt } from "../../../scripts/labels/evidence/matchesAt.ts";

it("matchesAt() finds what begins at one of the starts, apart from each other", () => {
  const cases: [text: string, starts: number[], spans: [number, number][]][] = [
    [
      "12 x 345",
      [0, 1, 3, 5, 6, 7],
      [
        [0, 2],
        [5, 8],
      ],
    ],
    [
      "12 x 345",
      [1, 6],
      [
        [1, 2],
        [6, 8],
      ],
    ],
    ["x", [0], []],
    ["12", [], []],
  ];
  for (const [text, starts, spans] of cases) assert.deepEqual(matchesAt(text, starts, /\d+/y), spans);
});
