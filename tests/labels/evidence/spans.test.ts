import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { holding, overlapping, replaced, type Span } from "../../../scripts/labels/evidence/spans.ts";

const spans: Span[] = [
  [0, 3],
  [5, 8],
  [8, 9],
  [12, 20],
];

describe("overlapping()", () => {
  const table: [range: Span, found: Span[]][] = [
    [[0, 20], spans],
    [[3, 5], []],
    [
      [2, 6],
      [
        [0, 3],
        [5, 8],
      ],
    ],
    [[7, 8], [[5, 8]]],
    [[8, 12], [[8, 9]]],
    [[20, 30], []],
    [[19, 30], [[12, 20]]],
    [[4, 5], []],
  ];
  for (const [range, found] of table)
    it(`finds ${found.length} of ${range.join(" to ")}`, () => assert.deepEqual(overlapping(spans, range), found));
});

describe("holding()", () => {
  const table: [range: Span, found: Span | undefined][] = [
    [
      [13, 19],
      [12, 20],
    ],
    [
      [12, 20],
      [12, 20],
    ],
    [[12, 21], undefined],
    [[11, 20], undefined],
    [
      [20, 20],
      [12, 20],
    ],
    [
      [12, 12],
      [12, 20],
    ],
    [[21, 21], undefined],
    [
      [6, 6],
      [5, 8],
    ],
    [[7, 9], undefined],
  ];
  for (const [range, found] of table)
    it(`is ${found?.join(" to ")} for ${range.join(" to ")}`, () => assert.deepEqual(holding(spans, range), found));
});

describe("replaced()", () => {
  /** Digits are looked for; the edit holds all of both texts. */
  const isReplaced = (before: string, after: string) =>
    replaced(
      { kind: "paragraph", before, after, edits: [{ before: [0, before.length], after: [0, after.length] }] },
      (text) => [...text.matchAll(/\d/g)].map(({ index }): Span => [index, index + 1]),
    );
  const table: [before: string, after: string, is: boolean][] = [
    ["1", "2", true],
    ["1", "1", false],
    ["1", "a", false],
    ["a", "1", false],
    ["12", "21", false],
    ["12", "1", false],
    ["1", "12", false],
    ["12", "13", true],
  ];
  it("gives the first one that went and the first that came", () => {
    assert.deepEqual(isReplaced("ab 1 2", "1 3"), [
      [5, 6],
      [2, 3],
    ]);
  });
  for (const [before, after, is] of table)
    it(`is ${is} for ${before} → ${after}`, () => assert.equal(isReplaced(before, after) !== undefined, is));
});
