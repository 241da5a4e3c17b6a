import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "../../scripts/page/excerpt.ts";
import { shortTitle } from "../../scripts/page/shortTitle.ts";
import type { Segment } from "../../scripts/page/view.ts";
import { arbitraryText } from "../change/arbitraryText.ts";

const words = (count: number) => Array.from({ length: count }, (_, k) => `word${k}`).join(" ");
const shown = (segments: Segment[], limit = 360) =>
  excerpt(segments, limit)
    .map(({ text, change }) => (change === "deleted" ? `[${text}]` : change ? `{${text}}` : text))
    .join("");

describe("excerpt()", () => {
  it("leaves a short passage as it is", () => {
    const segments: Segment[] = [{ text: "in the " }, { text: "midst", change: "deleted" }, { text: " of" }];
    assert.deepEqual(excerpt(segments, 360), segments);
  });

  it("keeps the words beside a change and cuts between words", () => {
    assert.equal(
      shown([{ text: `${words(40)} ` }, { text: "old", change: "deleted" }, { text: ` ${words(40)}` }]),
      "… word32 word33 word34 word35 word36 word37 word38 word39 [old] word0 word1 word2 word3 word4 word5 word6 word7 word8 word9 …",
    );
  });

  it("cuts the middle between two changes", () => {
    const text = shown([{ text: "a", change: "deleted" }, { text: ` ${words(60)} ` }, { text: "b", change: "inserted" }]);
    assert.match(text, /^\[a\] word0 [\w ]+ … [\w ]+ word59 \{b\}$/);
  });

  it("keeps the start of a long insertion, and does not mark what it says is left out", () => {
    const passage = excerpt([{ text: words(100), change: "inserted" }], 360);
    assert.deepEqual(passage[1], { text: " …" });
    assert.match(passage[0]!.text, /^word0 .*word\d+$/);
    assert.ok(passage[0]!.text.length <= 240);
  });

  it("leaves room for what took the place of a long deletion", () => {
    const text = shown([{ text: words(100), change: "deleted" }, { text: "Withdrawn.", change: "inserted" }]);
    assert.match(text, /\] …\{Withdrawn\.\}$/);
  });

  it("shows the start of a text in which no word changed", () => {
    assert.match(shown([{ text: words(100) }]), /^word0 word1 .* …$/);
    assert.equal(shown([{ text: "A moved line." }]), "A moved line.");
  });

  it("says once that the rest is left out", () => {
    const many = Array.from({ length: 40 }, (_, k): Segment => ({ text: `${words(4)} `, ...(k % 2 && { change: "inserted" }) }));
    assert.equal(shown(many).match(/…/g)?.length, 1);
  });

  it("cuts flags, families and stacked marks nowhere inside", () => {
    for (const cluster of ["🇫🇷", "👩‍👩‍👧", `a${"\u0301".repeat(100)}`]) {
      const [segment] = excerpt([{ text: cluster.repeat(200), change: "inserted" }], 361);
      assert.equal(segment!.text, cluster.repeat(segment!.text.length / cluster.length));
    }
    assert.deepEqual(excerpt([{ text: `a${"\u0301".repeat(1_000)}`, change: "inserted" }], 360), [{ text: " …" }]);
  });

  const segment = fc.record(
    { text: fc.array(arbitraryText, { minLength: 1, maxLength: 12 }).map((parts) => parts.join("")), change: fc.constantFrom("deleted" as const, "inserted" as const) },
    { requiredKeys: ["text"] },
  );

  it("shows stretches of each segment, begun and ended between grapheme clusters, within about its limit", () => {
    const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
    const borders = (text: string) => new Set([...clusters.segment(text)].map(({ index }) => index).concat(text.length));
    const input = fc.array(segment, { maxLength: 6 }).map((all) => all.filter(({ text }) => text && !text.includes("…")));
    fc.assert(
      fc.property(input, fc.integer({ min: 40, max: 400 }), (segments, limit) => {
        const passage = excerpt(segments, limit);
        const lengths = passage.map(({ text }) => text.length);
        assert.ok(lengths.reduce((sum, length) => sum + length, 0) <= limit + 150);
        let from = 0;
        let at = 0;
        // Each piece is found again, in order, in the text of all segments.
        const whole = segments.map(({ text }) => text).join("");
        const starts = segments.map(({ text }) => (from += text.length) - text.length);
        for (const { text } of passage) {
          for (const piece of text.split("…")) {
            const words = piece.replace(/^ | $/g, "");
            const found = whole.indexOf(words, at);
            assert.ok(found >= 0, `${JSON.stringify(words)} is not in ${JSON.stringify(whole)}`);
            at = found + words.length;
          }
        }
        // A changed segment is whole or its start.
        for (const [index, { text, change }] of segments.entries()) {
          const piece = passage.find((of) => of.change && text.startsWith(of.text));
          if (change && piece && index === 0) assert.ok(borders(text).has(piece.text.length), String(starts[index]));
        }
      }),
    );
  });
});

describe("shortTitle()", () => {
  it("keeps a title of 300 characters, and cuts a longer one between words", () => {
    assert.equal(shortTitle("x".repeat(300)), "x".repeat(300));
    assert.match(shortTitle(words(1_000)), /^word0 .{200,300} …$/);
  });
});
