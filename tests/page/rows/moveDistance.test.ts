import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alignParagraphs } from "../../../scripts/diff/paragraphs/alignParagraphs.ts";
import type { Row } from "../../../scripts/model/change.ts";
import { moveDistance } from "../../../scripts/page/rows/moveDistance.ts";

const texts: Record<string, string> = {
  a: "The bridge across the river is closed.",
  b: "Trains will not run before Monday morning.",
  c: "Schools opened an hour later than usual.",
  d: "Nobody was hurt, the mayor said at noon.",
  m: "Volunteers brought blankets and hot tea.",
  x: "It was raining.",
  y: "More is to come.",
  z: "Photograph: agency.",
};

/** How far `m` moved between two orders of paragraphs, each named by a letter. */
function moves(before: string, after: string): number {
  const side = (letters: string) => [...letters].map((letter) => ({ text: texts[letter]! }));
  const rows = alignParagraphs(side(before), side(after));
  const row = rows.find(({ kind }) => kind === "moved");
  assert.equal(row?.before[0], before.indexOf("m"));
  return moveDistance(rows)(row!);
}

describe("moveDistance()", () => {
  it("counts the paragraphs passed on the way down", () => assert.equal(moves("mabcd", "abcmd"), 3));
  it("counts the paragraphs passed on the way up as negative", () => assert.equal(moves("abcdm", "abmcd"), -2));
  it("tells a way up even where new paragraphs put it further down", () => {
    assert.equal(moves("abcdm", "xyzabcmd"), -1);
  });
  it("counts a split and a merged row once, and neither new rows nor those that moved themselves", () => {
    const rows: Row[] = [
      { kind: "moved", before: [5], after: [0], runs: [] },
      { kind: "added", before: [], after: [1] },
      { kind: "unchanged", before: [0], after: [2] },
      { kind: "removed", before: [1], after: [] },
      { kind: "split", before: [2], after: [3, 4], runs: [] },
      { kind: "merged", before: [3, 4], after: [5], runs: [] },
      { kind: "moved", before: [6], after: [6], runs: [] },
    ];
    const distance = moveDistance(rows);
    assert.equal(distance(rows[0]!), -3);
    assert.equal(distance(rows[6]!), 0);
  });
  it("tells a way down even where removed paragraphs put it further up", () => {
    assert.equal(moves("xyzmabcd", "abmcd"), 2);
  });
});
