import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Row } from "../../../scripts/model/change.ts";
import type { Paragraph } from "../../../scripts/model/paragraph.ts";
import { ghostView, rowView } from "../../../scripts/page/rows/rowView.ts";

const before: Paragraph[] = [{ text: "One old." }, { text: "Two." }];
const after: Paragraph[] = [{ text: "One new." }, { text: "Two." }];
const view = (row: Exclude<Row, { kind: "unchanged" }>, sides = { before, after }, distance = -2) =>
  rowView(row, sides, { idOf: (...texts) => texts.join(" → "), moveDistance: () => distance });
/** A block whose text is marked. */
const block = (...segments: object[]) => ({ segments });

describe("rowView()", () => {
  it("says of a coarse row that it is", () => {
    const row: Parameters<typeof view>[0] = {
      kind: "edited",
      before: [0],
      after: [0],
      runs: [
        ["-", "One old."],
        ["+", "One new."],
      ],
      coarse: true,
    };
    assert.equal(view(row).coarse, true);
  });

  it("shows an edited row with each side's words", () => {
    const row: Parameters<typeof view>[0] = {
      kind: "edited",
      before: [0],
      after: [0],
      runs: [
        ["=", "One "],
        ["-", "old"],
        ["+", "new"],
        ["=", "."],
      ],
    };
    assert.deepEqual(view(row), {
      kind: "edited",
      id: "One old. → One new.",
      before: [block({ text: "One " }, { text: "old", change: "deleted" }, { text: "." })],
      after: [
        block({ text: "One " }, { text: "old", change: "deleted" }, { text: "new", change: "inserted" }, { text: "." }),
      ],
    });
  });

  it("keeps the sides of a coarse row, and of one too long to be shown whole, apart", () => {
    const long = "a ".repeat(20_000);
    const sides = { before: [{ text: `${long}b` }], after: [{ text: `${long}c` }] };
    const runs = [
      ["=", long],
      ["-", "b"],
      ["+", "c"],
    ] as const;
    const deletedIn = ({ after }: ReturnType<typeof view>) =>
      after.flatMap(({ segments = [] }) => segments).some(({ change }) => change === "deleted");
    const row = { kind: "edited", before: [0], after: [0], runs } as const;
    assert.deepEqual([view(row, sides).apart, deletedIn(view(row, sides))], [true, false]);
    const short = view({
      ...row,
      runs: [
        ["-", "One old."],
        ["+", "One new."],
      ],
      coarse: true,
    });
    assert.deepEqual([short.apart, deletedIn(short)], [true, false]);
  });

  it("shows an added and a removed row on one side alone", () => {
    assert.deepEqual(view({ kind: "added", before: [], after: [0] }), {
      kind: "added",
      id: " → One new.",
      before: [],
      after: [block({ text: "One new.", change: "inserted" })],
    });
    assert.deepEqual(view({ kind: "removed", before: [0], after: [] }), {
      kind: "removed",
      id: "One old. → ",
      before: [block({ text: "One old.", change: "deleted" })],
      after: [],
    });
  });

  it("tells where a row moved", () => {
    const moved = (distance: number) =>
      view({ kind: "moved", before: [1], after: [1], runs: [["=", "Two."]] }, { before, after }, distance).moved;
    assert.deepEqual(moved(-2), { direction: "up", by: 2 });
    assert.deepEqual(moved(3), { direction: "down", by: 3 });
    assert.equal(moved(0), undefined);
  });

  it("shows a split row as one paragraph beside several, a merged one as several beside one", () => {
    const one: Paragraph[] = [{ text: "One. Two." }];
    const two: Paragraph[] = [{ text: "One." }, { text: "Two.", type: "quotation" }];
    const split = view(
      {
        kind: "split",
        before: [0],
        after: [0, 1],
        runs: [
          ["=", "One."],
          ["-", " "],
          ["+", "\n"],
          ["=", "Two."],
        ],
      },
      { before: one, after: two },
    );
    const joint = (change: string) => ({ text: "", change, joint: true });
    assert.deepEqual(
      [split.before!.length, split.after],
      [
        1,
        [
          block({ text: "One." }, { text: " ", change: "deleted" }, joint("inserted")),
          { type: "quotation", text: "Two." },
        ],
      ],
    );
    const merged = view(
      {
        kind: "merged",
        before: [0, 1],
        after: [0],
        runs: [
          ["=", "One."],
          ["-", "\n"],
          ["+", " "],
          ["=", "Two."],
        ],
      },
      { before: two, after: one },
    );
    assert.deepEqual([merged.before!.length, merged.after.length, merged.id], [2, 1, "One.\nTwo. → One. Two."]);
    assert.deepEqual(merged.before![0], block({ text: "One." }, joint("deleted")));
    assert.deepEqual(
      merged.after[0],
      block({ text: "One." }, joint("deleted"), { text: " ", change: "inserted" }, { text: "Two." }),
    );
  });

  it("leaves in the old place what was there, or its start where the row shows it itself", () => {
    const row = { kind: "moved", before: [0], after: [0] } as const;
    const moved = view({
      ...row,
      runs: [
        ["=", "One "],
        ["-", "old"],
        ["+", "new"],
        ["=", "."],
      ],
    });
    assert.deepEqual(ghostView(moved), {
      id: `${moved.id}-from`,
      href: `#${moved.id}`,
      moved: { direction: "up", by: 2 },
      before: [block({ text: "One " }, { text: "old", change: "deleted" }, { text: "." })],
    });
    const long = { text: `${"word ".repeat(100)}end.` };
    const coarse = view(
      {
        ...row,
        runs: [
          ["-", long.text],
          ["+", "One new."],
        ],
        coarse: true,
      },
      { before: [long], after },
    );
    const [start] = ghostView(coarse).before;
    assert.match(start!.text!, /^(?:word ?){32} …$/);
  });

  it("tells a heading from a list item, with level and number", () => {
    const sides = { before: [], after: [{ text: "1. A", type: "list-item", level: 2, ordered: true }] as Paragraph[] };
    assert.deepEqual(view({ kind: "added", before: [], after: [0] }, sides).after, [
      { type: "list-item", level: 2, ordered: true, segments: [{ text: "1. A", change: "inserted" }] },
    ]);
  });

  it("tells marks that differ", () => {
    const sides = {
      before: [{ text: "here", marks: [[0, 4, "link", "https://example.org/a"]] }] as Paragraph[],
      after: [{ text: "here", marks: [[0, 4, "link", "https://example.org/b"]] }] as Paragraph[],
    };
    const { marks } = view({ kind: "edited", before: [0], after: [0], runs: [["=", "here"]] }, sides);
    assert.deepEqual(
      marks!.map((mark) => mark.kind !== "role" && [mark.mark, mark.kind]),
      [["link", "changed"]],
    );
  });
});
