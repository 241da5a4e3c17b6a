import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change, Row } from "../../../scripts/model/change.ts";
import type { Mark } from "../../../scripts/model/paragraph.ts";
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

  it("tells the old and the new target of a link, at most five to a row and each at a length that a list bears", () => {
    const linked = (host: string) => ({
      text: "abcdefg",
      marks: Array.from(
        { length: 7 },
        (_, k) => [k, k + 1, "link", `https://${host}/${k ? "" : "x".repeat(400)}`] as Mark,
      ),
    });
    const shown = inlineRows(
      {
        rows: [{ kind: "edited", before: [0], after: [0], runs: [["=", "abcdefg"]] }],
        title: null,
      } as unknown as Change,
      { before: [linked("a.example")], after: [linked("b.example")] },
    );
    const marks = shown[0]!.marks!;
    assert.equal(marks.length, 5);
    assert.deepEqual(marks[1], {
      ...{ kind: "changed", mark: "link", words: "b" },
      ...{ before: "https://a.example/", after: "https://b.example/" },
    });
    assert.match(marks[0]!.before as string, /^https:\/\/a\.example\/x{282} …$/);
    assert.equal("marks" in rows([{ kind: "edited", before: [0], after: [0], runs: [["=", "Same."]] }])[0]!, false);
  });
});
