import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { likenesses } from "../../../scripts/diff/paragraphs/likeness.ts";

const rounded = (before: readonly string[], after: readonly string[]) =>
  likenesses(before, after).map(({ before, after, score, beforeContained, afterContained }) => [
    before,
    after,
    ...[score, beforeContained, afterContained].map((share) => Math.round(share * 1_000) / 1_000),
  ]);

describe("likenesses()", () => {
  const words = (count: number) => Array.from({ length: count }, (_, k) => `word${k}`).join(" ");
  const table: [what: string, before: string[], after: string[], found: number[][]][] = [
    ["are whole for one text", ["The ferry sank."], ["The ferry sank."], [[0, 0, 1, 1, 1]]],
    ["take no notice of signs", ["The ferry, sank"], ["The ferry sank."], [[0, 0, 1, 1, 1]]],
    // A feature of both texts weighs 1 + log2(4/3), one of a single text 2; pairs weigh six tenths.
    ["weigh words and pairs", ["ferry sank"], ["ferry came"], [[0, 0, 0.323, 0.261, 0.261]]],
    ["are of texts without letters too", ["***"], ["***"], [[0, 0, 1, 1, 1]]],
    ["are none of texts with nothing in common", ["ferry sank"], ["town slept"], []],
    ["are none of a word in a long text", [`ferry ${words(60)}`], ["town ferry slept"], []],
    [
      "tell of a short text that stands in a long one",
      [`${words(60)} ferry sank near Calder`],
      ["ferry sank near Calder"],
      [[0, 0, 0.085, 0.044, 0.739]],
    ],
    [
      "stand in the order of before, then of after",
      ["ferry sank", "town slept"],
      ["town slept", "ferry sank", "town slept"],
      [
        [0, 1, 1, 1, 1],
        [1, 0, 1, 1, 1],
        [1, 2, 1, 1, 1],
      ],
    ],
    [
      "are none of words of letters beyond the first 65,536 that differ",
      ["\u{10400}\u{10401}"],
      ["\u{10402}\u{10403}"],
      [],
    ],
    ["count letters of scripts without spaces", ["北京市"], ["北京"], [[0, 0, 0.587, 0.414, 0.586]]],
  ];
  for (const [what, before, after, found] of table) it(what, () => assert.deepEqual(rounded(before, after), found));

  const times = (count: number, text: string) => Array.from({ length: count }, () => text);
  it("look at what 48 texts of a side hold, and at nothing that more hold", () => {
    assert.equal(likenesses(times(48, "ferry sank"), ["ferry sank"]).length, 48);
    assert.equal(likenesses(times(49, "ferry sank"), ["ferry sank"]).length, 0);
    assert.equal(likenesses(["ferry sank"], times(48, "ferry sank")).length, 48);
    assert.equal(likenesses(["ferry sank"], times(49, "ferry sank")).length, 0);
  });

  it("look at what four texts of a side hold in documents of any size", () => {
    // A million features, so that one held by three would exceed the number of postings already.
    const large = times(18, Array.from({ length: 30_000 }, (_, k) => k.toString(36)).join(" "));
    const found = (count: number) => likenesses(times(count, "ferry sank"), [...large, "ferry sank"]).length;
    assert.deepEqual([found(4), found(5)], [4, 0]);
  });

  it("look at all pairs of a text of 200,000 characters, and at some of a longer one", () => {
    const contained = (length: number) => {
      const end = " ferry sank near Calder";
      const [only] = likenesses(
        [`${"1 ".repeat(100_001).slice(0, length - end.length)}${end}`],
        ["ferry sank near Calder"],
      );
      return only?.afterContained ?? 0;
    };
    assert.ok(contained(200_000) > 0.5, `${contained(200_000)}`);
    assert.ok(contained(200_001) < 0.5, `${contained(200_001)}`);
  });
});
