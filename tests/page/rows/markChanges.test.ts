import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Mark, type Paragraph, paragraphKey } from "../../../scripts/model/paragraph.ts";
import { markChanges } from "../../../scripts/page/rows/markChanges.ts";

const text = "Read the terms here and here.";
const words = (start: number, end: number) => ({ words: text.slice(start, end) });
const linked = (...marks: Mark[]): Paragraph => ({ text, marks });
const a = "https://example.org/a";
const b = "https://example.org/b";

describe("markChanges()", () => {
  it("finds nothing in equal paragraphs", () => {
    assert.deepEqual(markChanges(linked([15, 19, "link", a]), linked([15, 19, "link", a])), []);
  });

  it("tells a link's old target and its new one", () => {
    assert.deepEqual(markChanges(linked([15, 19, "link", a]), linked([15, 19, "link", b])), [
      { kind: "changed", mark: "link", ...words(15, 19), before: a, after: b },
    ]);
  });

  it("tells what was added and what was removed, in the same text", () => {
    assert.deepEqual(markChanges(linked([5, 14, "emphasis"]), linked([15, 19, "link", b])), [
      { kind: "removed", mark: "emphasis", ...words(5, 14) },
      { kind: "added", mark: "link", ...words(15, 19), after: b },
    ]);
  });

  it("tells that a link went from one word to the same word elsewhere", () => {
    assert.deepEqual(markChanges(linked([15, 19, "link", a]), linked([24, 28, "link", a])), [
      { kind: "removed", mark: "link", words: "here", before: a },
      { kind: "added", mark: "link", words: "here", after: a },
    ]);
  });

  it("tells that an image without words was replaced", () => {
    assert.deepEqual(markChanges(linked([0, 0, "image", a]), linked([0, 0, "image", b])), [
      { kind: "changed", mark: "image", before: a, after: b },
    ]);
  });

  it("tells that a heading became a paragraph", () => {
    assert.deepEqual(markChanges({ text, type: "heading", level: 2 }, { text }), [
      { kind: "role", before: { type: "heading", level: 2 }, after: {} },
    ]);
    assert.deepEqual(
      markChanges({ text, type: "list-item", level: 1 }, { text, type: "list-item", level: 2, ordered: true }),
      [
        {
          kind: "role",
          before: { type: "list-item", level: 1 },
          after: { type: "list-item", level: 2, ordered: true },
        },
      ],
    );
  });

  it("beside changed words tells a new target, but no mark that came or went with its word", () => {
    const before: Paragraph = {
      text: "Old terms here",
      marks: [
        [0, 3, "strong"],
        [10, 14, "link", a],
      ],
    };
    const after: Paragraph = {
      text: "New rules here",
      marks: [
        [4, 9, "emphasis"],
        [10, 14, "link", b],
      ],
    };
    assert.deepEqual(markChanges(before, after), [
      { kind: "changed", mark: "link", words: "here", before: a, after: b },
    ]);
  });

  it("says something wherever two paragraphs of the same text differ", () => {
    const kinds = fc.constantFrom<Mark[2]>("link", "emphasis", "image");
    const mark = fc
      .tuple(fc.nat(6), fc.nat(6), kinds, fc.constantFrom(a, b))
      .map(
        ([x, y, kind, target]): Mark =>
          kind === "emphasis" ? [Math.min(x, y), Math.max(x, y), kind] : [Math.min(x, y), Math.max(x, y), kind, target],
      );
    const role = fc.constantFrom<Omit<Paragraph, "text">>(
      {},
      { type: "quotation" },
      { type: "heading", level: 1 },
      { type: "heading", level: 2 },
      { type: "list-item", level: 1, ordered: true },
    );
    const paragraph = fc.tuple(role, fc.array(mark, { maxLength: 3 })).map(([role, marks]): Paragraph => {
      const sorted = marks.sort((x, y) => x[0] - y[0] || y[1] - x[1] || (x[2] < y[2] ? -1 : 1));
      return { text: "banana", ...role, ...(sorted.length > 0 && { marks: sorted }) };
    });
    fc.assert(
      fc.property(paragraph, paragraph, (before, after) => {
        assert.equal(markChanges(before, after).length > 0, paragraphKey(before) !== paragraphKey(after));
      }),
    );
  });
});
