import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/words/diffWords.ts";
import type { Run } from "../../../scripts/model/change.ts";
import type { Mark, MarkKind, Paragraph } from "../../../scripts/model/paragraph.ts";
import {
  inlineSegments,
  paragraphSegments,
  redlineSegments,
  sideSegments,
} from "../../../scripts/page/rows/segments.ts";
import { arbitraryText } from "../../diff/arbitraryText.ts";
import { processorTime } from "../../fixtures/processorTime.ts";

const runs: Run[] = [
  ["=", "in the "],
  ["-", "midst"],
  ["+", "middle"],
  ["=", " of"],
];

describe("sideSegments()", () => {
  it("shows the runs of its own side", () => {
    assert.deepEqual(sideSegments(runs, "before", [{ text: "in the midst of" }]), [
      [{ text: "in the " }, { text: "midst", change: "deleted" }, { text: " of" }],
    ]);
    assert.deepEqual(sideSegments(runs, "after", [{ text: "in the middle of" }]), [
      [{ text: "in the " }, { text: "middle", change: "inserted" }, { text: " of" }],
    ]);
  });

  it("tells quiet changes from the others, on a side and in one column", () => {
    const styled: Run[] = [
      ["-", '"'],
      ["+", "“"],
      ["=", "Yes"],
      ["-", "."],
      ["+", "!"],
    ];
    assert.deepEqual(sideSegments(styled, "after", [{ text: "“Yes!" }]), [
      [{ text: "“", change: "inserted", quiet: true }, { text: "Yes" }, { text: "!", change: "inserted" }],
    ]);
    assert.deepEqual(inlineSegments(styled)[0], { text: '"', change: "deleted", quiet: true });
  });

  it("cuts a run where a mark begins or ends inside it", () => {
    const marks: Mark[] = [[3, 9, "emphasis"]];
    assert.deepEqual(sideSegments(runs, "before", [{ text: "in the midst of", marks }]), [
      [
        { text: "in " },
        { text: "the ", emphasis: true },
        { text: "mi", change: "deleted", emphasis: true },
        { text: "dst", change: "deleted" },
        { text: " of" },
      ],
    ]);
  });

  it("parts the paragraphs of a split row at the line feed that joins them", () => {
    const split: Run[] = [
      ["=", "One."],
      ["-", " "],
      ["+", "\n"],
      ["=", "Two."],
    ];
    assert.deepEqual(sideSegments(split, "after", [{ text: "One." }, { text: "Two." }]), [
      [{ text: "One." }],
      [{ text: "Two." }],
    ]);
    assert.deepEqual(sideSegments(split, "before", [{ text: "One. Two." }]), [
      [{ text: "One." }, { text: " ", change: "deleted" }, { text: "Two." }],
    ]);
  });

  it("tells the line feeds of code from those that join paragraphs", () => {
    const sides = sideSegments([["-", "a\nb\nc"]], "before", [{ text: "a\nb", type: "code" }, { text: "c" }]);
    assert.deepEqual(sides, [[{ text: "a\nb", change: "deleted" }], [{ text: "c", change: "deleted" }]]);
  });

  it("keeps each mark with the paragraph it stands in", () => {
    const two: Paragraph[] = [{ text: "ab" }, { text: "cd", marks: [[0, 1, "strong"]] }];
    assert.deepEqual(sideSegments([["=", "ab\ncd"]], "after", two), [
      [{ text: "ab" }],
      [{ text: "c", strong: true }, { text: "d" }],
    ]);
  });

  const kinds = fc.constantFrom<MarkKind>("link", "emphasis", "strong", "code", "strike", "image");
  const paragraph = arbitraryText.chain((text) =>
    fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length), kinds), { maxLength: 6 }).map((drawn): Paragraph => {
      const marks = drawn
        .map(([a, b, kind]): Mark => [Math.min(a, b), Math.max(a, b), kind, "https://example.org/"])
        .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
      return { text, marks };
    }),
  );
  const side = fc.array(paragraph, { minLength: 1, maxLength: 4 });

  it("loses and invents no character of any paragraph, whatever the runs and marks", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const textOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
        const runs = diffWords(textOf(before).join("\n"), textOf(after).join("\n"));
        for (const [name, paragraphs] of [
          ["before", before],
          ["after", after],
        ] as const) {
          const shown = sideSegments(runs, name, paragraphs).map((line) => line.map(({ text }) => text).join(""));
          assert.deepEqual(shown, textOf(paragraphs));
        }
      }),
    );
  });

  it("marks each character as its marks say, and no other", () => {
    fc.assert(
      fc.property(paragraph, (paragraph) => {
        let offset = 0;
        for (const { text, emphasis, href } of paragraphSegments(paragraph)) {
          for (const end = offset + text.length; offset < end; offset++) {
            const at = (kind: MarkKind) =>
              paragraph.marks!.some((m) => m[2] === kind && m[0] <= offset && offset < m[1]);
            assert.equal(emphasis ?? false, at("emphasis"));
            assert.equal(href !== undefined, at("link"));
          }
        }
      }),
    );
  });
});

describe("redlineSegments()", () => {
  it("has the deleted words in their places, and the marks of the newer side on its own words alone", () => {
    const marks: Mark[] = [[0, 13, "strong"]];
    assert.deepEqual(redlineSegments(runs, [{ text: "in the midst of" }], [{ text: "in the middle of", marks }]), [
      [
        { text: "in the ", strong: true },
        { text: "midst", change: "deleted" },
        { text: "middle", change: "inserted", strong: true },
        { text: " of" },
      ],
    ]);
  });

  it("shows the break that a merged row lost, and not the line feed of code", () => {
    const before: Paragraph[] = [{ text: "a\nb", type: "code" }, { text: "c" }];
    assert.deepEqual(
      redlineSegments(
        [
          ["-", "a\nb\n"],
          ["=", "c"],
        ],
        before,
        [{ text: "c" }],
      ),
      [[{ text: "a\nb", change: "deleted" }, { text: "", change: "deleted", joint: true }, { text: "c" }]],
    );
  });

  const side = fc.array(
    arbitraryText.map((text): Paragraph => ({ text })),
    { minLength: 1, maxLength: 3 },
  );

  it("is the newer side without what is deleted, and the older without what is inserted", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const joined = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join("\n");
        const lines = redlineSegments(diffWords(joined(before), joined(after)), before, after);
        const without = (line: (typeof lines)[number], change: string) =>
          line
            .filter((segment) => segment.change !== change)
            .map(({ text }) => text)
            .join("");
        assert.deepEqual(
          lines.map((line) => without(line, "deleted")),
          after.map(({ text }) => text),
        );
        const noBreaks = (text: string) => text.replaceAll("\n", "");
        assert.equal(noBreaks(lines.map((line) => without(line, "inserted")).join("")), noBreaks(joined(before)));
      }),
    );
  });
});

describe("paragraphSegments()", () => {
  it("links http and https, and nothing else", () => {
    const hrefs = ["https://example.org/", "HTTP://example.org/", "javascript:alert(1)", "//example.org/", "/path"].map(
      (target) => paragraphSegments({ text: "here", marks: [[0, 4, "link", target]] })[0]!.href,
    );
    assert.deepEqual(hrefs, ["https://example.org/", "HTTP://example.org/", undefined, undefined, undefined]);
  });

  it("shows an empty paragraph as nothing", () => {
    assert.deepEqual(paragraphSegments({ text: "", marks: [[0, 0, "image", "https://example.org/a.png"]] }), []);
  });

  it("takes a paragraph of thousands of marks in a moment", () => {
    const marks = Array.from({ length: 20_000 }, (_, k): Mark => [2 * k, 2 * k + 1, "link", "https://example.org/"]);
    let count = 0;
    const took = processorTime(() => {
      count = paragraphSegments({ text: "ab".repeat(20_000), marks }).length;
    });
    assert.equal(count, 40_000);
    assert.ok(took < 1_000, `took ${took} ms`);
  });
});

describe("inlineSegments()", () => {
  it("shows both sides in one column", () => {
    assert.deepEqual(inlineSegments(runs), [
      { text: "in the " },
      { text: "midst", change: "deleted" },
      { text: "middle", change: "inserted" },
      { text: " of" },
    ]);
  });
});
