import assert from "node:assert/strict";
import { test } from "node:test";
import type { Run } from "../../../scripts/model/change.ts";
import { changedPlaces } from "../../../scripts/search/records/changedPlaces.ts";
import { showPassage } from "../showPassage.ts";

const between = " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ";
const cases: [what: string, runs: Run[], places: string[][]][] = [
  [
    "shows both sides of a replaced word",
    [
      ["=", "in the "],
      ["-", "midst"],
      ["+", "middle"],
      ["=", " of it"],
    ],
    [["in the -midst of it", "in the +middle of it"]],
  ],
  [
    "shows one side of an insertion",
    [
      ["=", "talks "],
      ["+", "in Geneva "],
      ["=", "on Syria"],
    ],
    [["talks +in +Geneva on Syria"]],
  ],
  [
    "keeps six words of context, and tells where more stood",
    [
      ["=", between],
      ["-", "old"],
      ["=", between],
    ],
    [["…ten eleven twelve thirteen fourteen fifteen -old one two three four five six…"]],
  ],
  [
    "divides changes that stand far apart",
    [
      ["-", "a"],
      ["=", between],
      ["+", "b"],
    ],
    [["-a one two three four five six…"], ["…ten eleven twelve thirteen fourteen fifteen +b"]],
  ],
  [
    "keeps changes together that stand near",
    [
      ["-", "a"],
      ["=", " of the "],
      ["+", "b"],
    ],
    [["-a of the", "of the +b"]],
  ],
  [
    "takes no notice of a comma",
    [
      ["=", "war"],
      ["+", ","],
      ["=", " and peace"],
    ],
    [],
  ],
  [
    "counts a word whose letters changed in part",
    [
      ["=", "re"],
      ["-", "open"],
      ["+", "start"],
      ["=", "ed"],
    ],
    [["-reopened", "+restarted"]],
  ],
  [
    "counts words that ran together",
    [
      ["=", "foo"],
      ["-", " "],
      ["=", "bar"],
    ],
    [["+foobar"]],
  ],
  [
    "leaves the neighbour of an insertion alone",
    [
      ["=", "("],
      ["+", "new "],
      ["=", "war)"],
    ],
    [["+(new war)"]],
  ],
  [
    "marks Han letter by letter",
    [
      ["=", "中国"],
      ["-", "政府"],
      ["+", "外交部"],
      ["=", "说"],
    ],
    [["中国-政-府说", "中国+外+交+部说"]],
  ],
  [
    "counts no line feed of a split",
    [
      ["=", "a."],
      ["-", " "],
      ["+", "\n"],
      ["=", "B"],
    ],
    [],
  ],
];
for (const [what, runs, places] of cases) {
  test(`changedPlaces() ${what}`, () => {
    assert.deepEqual(
      changedPlaces(runs).map(({ passages }) => passages.map(showPassage)),
      places,
    );
  });
}

test("changedPlaces() keeps together what is as far apart as the gap, and divides what is farther", () => {
  const runs: Run[] = [
    ["-", "a"],
    ["=", " of the "],
    ["+", "b"],
  ];
  assert.equal(changedPlaces(runs, 6, 8).length, 1);
  assert.equal(changedPlaces(runs, 6, 7).length, 2);
});

test("changedPlaces() keeps together what 72 unchanged characters divide, and no more", () => {
  const places = (characters: number) =>
    changedPlaces([
      ["-", "a"],
      ["=", ` ${"o".repeat(characters - 2)} `],
      ["+", "b"],
    ]).length;
  assert.deepEqual([places(72), places(73)], [1, 2]);
});
