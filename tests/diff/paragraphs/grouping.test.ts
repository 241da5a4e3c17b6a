import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Grouping } from "../../../scripts/diff/paragraphs/grouping.ts";

/** A grouping of paragraphs that all stand in one gap but the last two. */
const open = () => {
  const gapOf = [...Array(10).fill(0), 1, 1];
  const side = { texts: gapOf.map(() => ""), unmatched: [...gapOf.keys()], gapOf };
  return new Grouping({ before: side, after: side });
};

describe("Grouping", () => {
  for (const [what, first, joined, positions] of [
    ["right behind it", 0, [1], [0, 1]],
    ["with three between", 0, [4], [0, 4]],
    ["with four between", 0, [5], [0]],
    ["in front of it", 5, [4], [4, 5]],
    ["in front of it with three between", 5, [1], [1, 5]],
    ["in front of it with four between", 5, [0], [5]],
    ["between two parts", 0, [4, 2], [0, 2, 4]],
    ["of another gap", 9, [10], [9]],
    ["that is in the group already", 3, [3], [3]],
  ] as const)
    it(`${positions.length > 1 ? "joins" : "does not join"} a part ${what}`, () => {
      const groups = open();
      groups.pair("moved", 0, first);
      const group = groups.of.before.get(0)!;
      for (const position of joined)
        assert.equal(
          groups.join("after", position, group),
          positions.length > 1 && positions.includes(position as never),
        );
      assert.deepEqual(group.after, positions);
      for (const position of positions) assert.equal(groups.of.after.get(position), group);
    });

  it("joins no part past one that kept its place, and one past another that moved", () => {
    for (const kind of ["in-place", "moved"] as const) {
      const groups = open();
      groups.pair("in-place", 0, 0);
      groups.pair(kind, 1, 1);
      assert.equal(groups.join("after", 2, groups.of.before.get(0)!), kind === "moved");
    }
  });

  it("joins no part to what has several on the other side", () => {
    const groups = open();
    groups.add({ kind: "in-place", before: [0, 1], after: [0] });
    assert.equal(groups.join("after", 1, groups.of.before.get(0)!), false);
    assert.equal(groups.join("before", 2, groups.of.before.get(0)!), true);
  });

  it("has room for what is free and crosses no split in its gap", () => {
    const groups = open();
    groups.add({ kind: "in-place", before: [3], after: [3, 4] });
    for (const [before, after, room] of [
      [[3], [6], false],
      [[6], [4], false],
      [[2], [2], true],
      [[2], [5], false],
      [[4], [5], true],
      [[4], [2], false],
      [[2], [1, 5], false],
      [[10], [2], true],
    ] as const)
      assert.equal(groups.hasRoomFor({ before, after }), room, `${before} ${after}`);
    groups.add({ kind: "in-place", before: [6], after: [7] });
    assert.equal(groups.hasRoomFor({ before: [7], after: [6] }), false);
    assert.equal(groups.hasRoomFor({ before: [5], after: [6] }), true);
    assert.equal(groups.all().length, 2);
  });
});
