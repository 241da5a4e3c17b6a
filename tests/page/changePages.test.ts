import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { changePagesOf, partsOf } from "../../scripts/page/changePages.ts";
import { changeBytes, itemBytes } from "../../scripts/page/pageWeight.ts";
import type { Item } from "../../scripts/page/view.ts";
import { change, row, unchanged } from "../templates/fixtures.ts";

const rowOf = (size: number): Item => row(unchanged("x".repeat(size)));
/** A change of about this many bytes. */
const ofBytes = (n: number, bytes: number) => change(n, [rowOf(bytes / 2)]);

describe("changePagesOf()", () => {
  it("keeps a few small changes on the article page", () => {
    const pieces = [ofBytes(1, 100), ofBytes(2, 100)];
    assert.deepEqual(changePagesOf(pieces), { blocks: [pieces], kept: 0 });
    assert.deepEqual(changePagesOf([]), { blocks: [], kept: 0 });
  });

  it("moves the oldest blocks away once the page would grow beyond its limit", () => {
    const pieces = Array.from({ length: 8 }, (_, k) => ofBytes(k + 1, 200_000));
    const { blocks, kept } = changePagesOf(pieces);
    assert.deepEqual([blocks.map(({ length }) => length), kept], [[2, 2, 2, 2], 2]);
  });

  it("counts the lines that moved changes leave on the article page", () => {
    const brief = Array.from({ length: 2_000 }, (_, k) => change(k + 1, []));
    const { blocks, kept } = changePagesOf(brief);
    assert.equal(kept, blocks.length - 1);
  });

  /** A change of exactly this many bytes, an even number. */
  const ofExactly = (bytes: number) => {
    const view = change(1, [rowOf(1 + (bytes - changeBytes(change(1, [rowOf(1)]))) / 2)]);
    assert.equal(changeBytes(view), bytes);
    return view;
  };

  it("fills a block up to half a megabyte, and no further", () => {
    const lengths = (...bytes: number[]) => changePagesOf(bytes.map(ofExactly)).blocks.map(({ length }) => length);
    assert.deepEqual(lengths(250_000, 250_000), [2]);
    assert.deepEqual(lengths(250_000, 250_002), [1, 1]);
  });

  it("keeps blocks on the article page up to a megabyte, and no further", () => {
    const kept = (...bytes: number[]) => changePagesOf(bytes.map(ofExactly)).kept;
    assert.equal(kept(300_000, 300_000, 400_000), 0);
    assert.equal(kept(300_000, 300_000, 400_002), 1);
    // Beside two blocks the line of what moved away still fits, and does not where they fill the page.
    assert.equal(kept(400_000, 499_000, 500_000), 1);
    assert.equal(kept(400_000, 500_000, 500_000), 2);
  });

  const sizes = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 40 });
  const limits = { page: 12_000, block: 6_000 };

  it("puts each piece into one block, in order", () => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        const pieces = sizes.map((size, k) => ofBytes(k + 1, size));
        const { blocks, kept } = changePagesOf(pieces, limits);
        assert.deepEqual(blocks.flat(), pieces);
        assert.ok(kept >= 0 && kept < blocks.length);
      }),
    );
  });

  it("never changes a closed block, nor brings it back, when newer pieces come", () => {
    fc.assert(
      fc.property(sizes, sizes, (older, newer) => {
        const pieces = [...older, ...newer].map((size, k) => ofBytes(k + 1, size));
        const first = changePagesOf(pieces.slice(0, older.length), limits);
        const then = changePagesOf(pieces, limits);
        assert.deepEqual(then.blocks.slice(0, first.blocks.length - 1), first.blocks.slice(0, -1));
        assert.ok(then.kept >= first.kept);
      }),
    );
  });
});

describe("partsOf()", () => {
  it("leaves a change that fits a page whole", () => {
    const whole = ofBytes(1, 1_000);
    assert.deepEqual(partsOf(whole), [whole]);
  });

  it("fills a part up to 400,000 bytes, and no further", () => {
    const rowOfExactly = (bytes: number) => rowOf(1 + (bytes - itemBytes(rowOf(1))) / 2);
    assert.equal(partsOf(change(1, [rowOfExactly(200_000), rowOfExactly(200_000)])).length, 1);
    assert.equal(partsOf(change(1, [rowOfExactly(200_000), rowOfExactly(200_002)])).length, 2);
  });

  it("leaves a change of one row whole: a row is not divided", () => {
    const whole = ofBytes(1, 2_000_000);
    assert.deepEqual(partsOf(whole), [whole]);
  });

  it("tells the headline in the first part alone, and numbers the others' anchors", () => {
    const title = { before: [{ text: "A" }], after: [{ text: "B" }] };
    const parts = partsOf(change(1, [rowOf(900), rowOf(900), rowOf(900)], { title, byline: { after: "Ann" } }), 2_000);
    assert.deepEqual(
      parts.map(({ anchor, part, title, byline }) => [anchor, part, Boolean(title), Boolean(byline)]),
      [
        ["change-20140113T130100Z", { k: 1, of: 3 }, true, true],
        ["change-20140113T130100Z-part-2", { k: 2, of: 3 }, false, false],
        ["change-20140113T130100Z-part-3", { k: 3, of: 3 }, false, false],
      ],
    );
  });

  it("divides between rows into parts that hold every item in order and respect the limit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 30 }), (sizes) => {
        const whole = change(1, sizes.map(rowOf));
        const parts = partsOf(whole, 3_000);
        assert.deepEqual(
          parts.flatMap(({ items }) => items),
          whole.items,
        );
        for (const { items } of parts) {
          assert.ok(items.length <= 1 || items.reduce((sum, item) => sum + itemBytes(item), 0) <= 3_000);
        }
      }),
    );
  });
});

describe("changeBytes()", () => {
  it("counts bytes, not characters", () => {
    const bytes = (text: string) => changeBytes(change(1, [row(unchanged(text))]));
    assert.equal(bytes("ä") - bytes("a"), 2);
  });
});
