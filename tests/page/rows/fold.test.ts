import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Row } from "../../../scripts/model/change.ts";
import { itemsOf } from "../../../scripts/page/rows/fold.ts";
import type { Item } from "../../../scripts/page/view.ts";

/** Items of a change drawn as text: `=` an unchanged row, `+` an added one; `size` characters a paragraph. */
function fold(drawing: string, size = 3): Item[] {
  const rows: Row[] = [];
  const sides = { before: [] as { text: string }[], after: [] as { text: string }[] };
  for (const sign of drawing) {
    const after: [number] = [sides.after.push({ text: "x".repeat(size) }) - 1];
    if (sign === "+") rows.push({ kind: "added", before: [], after });
    else rows.push({ kind: "unchanged", before: [sides.before.push({ text: "x".repeat(size) }) - 1], after });
  }
  return itemsOf(rows, sides, () => "p-1");
}

/** The same drawing of items: a fold is its count in brackets. */
const draw = (items: readonly Item[]) =>
  items
    .map((item) => {
      if (item.kind === "fold") return `(${item.count})`;
      if (item.kind === "ghost") return "g";
      return { added: "+", moved: "m" }[item.row.kind as string] ?? "=";
    })
    .join("");

describe("itemsOf()", () => {
  const table: [drawing: string, shown: string, why: string][] = [
    ["+", "+", "leaves changed rows open"],
    ["+======+", "+=(4)=+", "leaves one unchanged row open beside each changed one"],
    ["+=====+", "+=====+", "does not fold fewer than four rows"],
    ["=====+", "(4)=+", "folds the start of the text up to the row before the change"],
    ["=+", "=+", "leaves one short row open before the first changed one"],
    ["==+", "(1)=+", "folds all before it, so that a change begins with what changed"],
    ["===", "===", "leaves a short text open"],
    ["+=====", "+=(4)", "folds the end of the text from the row after the change"],
    ["====", "(4)", "folds a change without changed rows whole"],
    ["", "", "makes nothing of nothing"],
    ["==========+==+++==========", "(9)=+==+++=(9)", "folds each stretch by itself"],
  ];
  for (const [drawing, shown, why] of table)
    it(`${why}: ${drawing} → ${shown}`, () => assert.equal(draw(fold(drawing)), shown));

  it("folds a long paragraph before the first changed one, and no other", () => {
    const table: [drawing: string, shown: string][] = [
      ["=+", "(1)+"],
      ["==+", "(2)+"],
      ["+=+", "+=+"],
      ["+======+", "+=(4)=+"],
      ["===", "==="],
    ];
    for (const [drawing, shown] of table) assert.equal(draw(fold(drawing, 61)), shown, drawing);
    assert.equal(draw(fold("=+", 60)), "=+");
  });

  it("leaves out the middle of a stretch too long for a page, and says how much", () => {
    const [item] = fold("=".repeat(10), 4_000);
    assert.ok(item?.kind === "fold");
    assert.deepEqual(
      [item.count, item.words, item.head.length, item.left, item.tail.length],
      [10, 10, 2, { count: 6, words: 6 }, 2],
    );
  });

  it("shows a stretch of 16,000 characters whole, and the ends of a longer one", () => {
    const shown = (drawing: string, size: number) => {
      const [item] = fold(drawing, size);
      assert.ok(item?.kind === "fold");
      return [item.head.length, item.left?.count ?? 0, item.tail.length];
    };
    assert.deepEqual(shown("====", 4_000), [4, 0, 0]);
    assert.deepEqual(shown("====", 4_001), [1, 2, 1]);
    assert.deepEqual(shown("=====", 4_000), [2, 1, 2]);
  });

  it("leaves out a single paragraph too long for a page", () => {
    const [item] = fold("====", 20_000);
    assert.ok(item?.kind === "fold");
    assert.deepEqual([item.head, item.left!.count, item.tail], [[], 4, []]);
  });

  it("shows every row or counts it as left out, in order", () => {
    const drawing = fc.string({ unit: fc.constantFrom("=", "=", "=", "=", "=", "+"), maxLength: 60 });
    fc.assert(
      fc.property(drawing, fc.constantFrom(0, 3, 1_500, 9_000), (drawing, size) => {
        const back = fold(drawing, size).map((item) => {
          if (item.kind === "row") return item.row.kind === "added" ? "+" : "=";
          assert.ok(item.kind === "fold");
          assert.equal(item.count, item.head.length + (item.left?.count ?? 0) + item.tail.length);
          return "=".repeat(item.count);
        });
        assert.equal(back.join(""), drawing);
      }),
    );
  });

  it("leaves a ghost in the place that a moved row left, which parts the stretch there, linked with its row", () => {
    const texts = [..."abcdefghij"].map((text) => ({ text }));
    // "j" moved before "c".
    const order = [0, 1, 9, 2, 3, 4, 5, 6, 7, 8];
    const rows = order.map((place, at): Row => {
      const [before, after] = [[place] as const, [at] as const];
      return place === 9 ? { kind: "moved", before, after, runs: [["=", "j"]] } : { kind: "unchanged", before, after };
    });
    const items = itemsOf(rows, { before: texts, after: order.map((place) => texts[place]!) }, () => "p-1");
    assert.equal(draw(items), "(1)=m=(5)=g");
    const moved = items.find((item) => item.kind === "row" && item.row.kind === "moved");
    assert.ok(moved?.kind === "row");
    assert.deepEqual([moved.row.id, moved.row.origin], ["p-1", "#p-1-from"]);
    assert.deepEqual(items.at(-1), {
      kind: "ghost",
      ghost: { id: "p-1-from", href: "#p-1", moved: { direction: "up", by: 7 }, before: [{ text: "j" }] },
    });
  });

  it("keeps the older side in order, whatever moved", () => {
    const permutation = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.tuple(
        fc.shuffledSubarray(
          Array.from({ length: size }, (_, k) => k),
          { minLength: size },
        ),
        fc.array(fc.boolean(), { minLength: size, maxLength: size }),
      ),
    );
    fc.assert(
      fc.property(permutation, ([order, isMoved]) => {
        // Rows in place keep their order: any other is a moved one.
        let last = -1;
        const rows = order.map((place, at): Row => {
          const [before, after] = [[place] as const, [at] as const];
          if (isMoved[at] || place < last) return { kind: "moved", before, after, runs: [["=", `${place}`]] };
          last = place;
          return { kind: "edited", before, after, runs: [["=", `${place}`]] };
        });
        const before = order.map((_, place) => ({ text: `${place}` }));
        const after = order.map((place) => ({ text: `${place}` }));
        const older = itemsOf(rows, { before, after }, (text) => text).flatMap((item) => {
          if (item.kind === "ghost") return item.ghost.before;
          return item.kind === "row" && item.row.kind === "edited" ? item.row.before! : [];
        });
        assert.deepEqual(
          older.map(({ text }) => text),
          before.map(({ text }) => text),
        );
      }),
    );
  });
});
