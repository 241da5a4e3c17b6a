import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { rowIds } from "../../../scripts/page/rows/rowId.ts";

const sha256 = (text: string) => hash("sha256", text);

const anchor = "change-20140113T134000Z";

describe("rowIds()", () => {
  it("gives a row its id by its text, wherever it stands in the change", () => {
    const first = rowIds(anchor, sha256);
    const id = first("midst", "middle");
    const second = rowIds(anchor, sha256);
    second("something", "before it");
    assert.equal(second("midst", "middle"), id);
    assert.match(id, /^p-[0-9a-f]{10}$/);
  });

  it("numbers rows of the same text from the second", () => {
    const idOf = rowIds(anchor, sha256);
    const id = idOf("", "Advertisement");
    assert.deepEqual([idOf("", "Advertisement"), idOf("", "Advertisement")], [`${id}-2`, `${id}-3`]);
  });

  it("tells apart the same text in another change, and on the other side", () => {
    const ids = [
      rowIds(anchor, sha256)("a", ""),
      rowIds(anchor, sha256)("", "a"),
      rowIds(`${anchor}-2`, sha256)("a", ""),
    ];
    assert.equal(new Set(ids).size, 3);
  });

  it("never gives one id to two rows of a change", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "1"), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const idOf = rowIds(anchor, sha256);
        assert.equal(new Set(rows.map(([before, after]) => idOf(before, after))).size, rows.length);
      }),
    );
  });
});
