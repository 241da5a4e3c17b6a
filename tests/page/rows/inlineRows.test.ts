import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change, Row } from "../../../scripts/model/change.ts";
import { inlineRows } from "../../../scripts/page/rows/inlineRows.ts";

const sides = { before: [{ text: "Old.\nline" }, { text: "Same." }], after: [{ text: "New." }, { text: "Same." }] };
const rows = (rows: readonly Row[], title: Change["title"] = null) => inlineRows({ rows, title } as Change, sides);

describe("inlineRows()", () => {
  it("shows changed rows alone, the title first", () => {
    const shown = rows(
      [
        { kind: "unchanged", before: [1], after: [1] },
        { kind: "added", before: [], after: [0] },
      ],
      [
        ["-", "Rain"],
        ["+", "Snow"],
      ],
    );
    assert.deepEqual(shown, [
      {
        kind: "title",
        segments: [
          { text: "Rain", change: "deleted" },
          { text: "Snow", change: "inserted" },
        ],
      },
      { kind: "added", segments: [{ text: "New.", change: "inserted" }] },
    ]);
  });

  it("shows every line feed as the sign for a break", () => {
    assert.deepEqual(rows([{ kind: "removed", before: [0], after: [] }])[0]!.segments, [
      { text: "Old. ¶ line", change: "deleted" },
    ]);
    const split: Row = {
      kind: "split",
      before: [0],
      after: [0, 1],
      runs: [
        ["=", "a"],
        ["+", "\n"],
        ["=", "b"],
      ],
    };
    assert.deepEqual(rows([split])[0]!.segments, [{ text: "a" }, { text: " ¶ ", change: "inserted" }, { text: "b" }]);
  });

  it("shows a title once that one of the rows shows", () => {
    const title: Change["title"] = [
      ["-", "Old.\nline"],
      ["+", "New."],
    ];
    const edited: Row = { kind: "edited", before: [0], after: [0], runs: title };
    assert.deepEqual(
      rows([edited], title).map(({ kind }) => kind),
      ["title"],
    );
    const other: Row = { kind: "edited", before: [0], after: [1], runs: title };
    assert.deepEqual(
      rows([other], title).map(({ kind }) => kind),
      ["title", "edited"],
    );
  });
});
