import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "../../../scripts/page/summaries/excerpt.ts";
import { shortTitle } from "../../../scripts/page/summaries/shortTitle.ts";
import type { Segment } from "../../../scripts/page/view.ts";
import { arbitraryText } from "../../diff/arbitraryText.ts";

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

  const x = (length: number, change?: "inserted" | "deleted"): Segment => ({
    text: "x".repeat(length),
    ...(change && { change }),
  });
  const lengths = (limit: number, ...segments: Segment[]) =>
    excerpt(segments, limit).map(({ text }) => (text === " …" ? "…" : text.length));

  it("leaves 80 units beside a change whole, and of 81 the nearest 60", () => {
    assert.deepEqual(lengths(360, x(80), x(1, "deleted"), x(80)), [80, 1, 80]);
    // With the sign for what is left out and its space.
    assert.deepEqual(lengths(360, x(81), x(1, "deleted"), x(81)), [62, 1, 62]);
  });

  it("leaves 140 units between changes whole, and of 141 the nearest 60 on either side", () => {
    assert.deepEqual(lengths(360, x(1, "deleted"), x(140), x(1, "deleted")), [1, 140, 1]);
    assert.deepEqual(lengths(360, x(1, "deleted"), x(141), x(1, "deleted")), [1, 123, 1]);
  });

  it("gives a changed stretch two thirds of the limit, and the next one what is left", () => {
    assert.deepEqual(lengths(60, x(40, "deleted"), x(20, "inserted")), [40, 20]);
    assert.deepEqual(lengths(60, x(41, "deleted"), x(5, "inserted")), [40, "…"]);
    assert.deepEqual(lengths(60, x(40, "deleted"), x(21, "inserted")), [40, 20, "…"]);
  });

  it("shows no stretch in less than 20 units", () => {
    assert.deepEqual(lengths(60, x(20, "deleted"), x(20, "inserted"), x(20, "deleted")), [20, 20, 20]);
    assert.deepEqual(lengths(60, x(20, "deleted"), x(21, "inserted"), x(5, "deleted")), [20, 21, "…"]);
  });

  it("cuts the middle between two changes", () => {
    const text = shown([
      { text: "a", change: "deleted" },
      { text: ` ${words(60)} ` },
      { text: "b", change: "inserted" },
    ]);
    assert.match(text, /^\[a\] word0 [\w ]+ … [\w ]+ word59 \{b\}$/);
  });

  it("keeps the start of a long insertion, and does not mark what it says is left out", () => {
    const passage = excerpt([{ text: words(100), change: "inserted" }], 360);
    assert.deepEqual(passage[1], { text: " …" });
    assert.match(passage[0]!.text, /^word0 .*word\d+$/);
    assert.ok(passage[0]!.text.length <= 240);
  });

  it("leaves room for what took the place of a long deletion", () => {
    const text = shown([
      { text: words(100), change: "deleted" },
      { text: "Withdrawn.", change: "inserted" },
    ]);
    assert.match(text, /\] …\{Withdrawn\.\}$/);
  });

  it("shows the start of a text in which no word changed", () => {
    assert.match(shown([{ text: words(100) }]), /^word0 word1 .* …$/);
    assert.equal(shown([{ text: "A moved line." }]), "A moved line.");
  });

  it("says once that the rest is left out", () => {
    const many = Array.from(
      { length: 40 },
      (_, k): Segment => ({ text: `${words(4)} `, ...(k % 2 && { change: "inserted" }) }),
    );
    assert.equal(shown(many).match(/…/g)?.length, 1);
  });

  it("cuts flags, families and stacked marks nowhere inside", () => {
    for (const cluster of ["🇫🇷", "👩‍👩‍👧", `a${"\u0301".repeat(100)}`]) {
      const [segment] = excerpt([{ text: cluster.repeat(200), change: "inserted" }], 361);
      assert.equal(segment!.text, cluster.repeat(segment!.text.length / cluster.length));
    }
    assert.deepEqual(excerpt([{ text: `a${"\u0301".repeat(1_000)}`, change: "inserted" }], 360), [{ text: " …" }]);
  });

  const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });
  const isBorder = (text: string, at: number) =>
    at === text.length || [...clusters.segment(text)].some(({ index }) => index === at);
  const long = fc.array(arbitraryText, { maxLength: 12 }).map((parts) => parts.join("").replaceAll("…", ""));
  const limits = fc.integer({ min: 30, max: 400 });

  it("shows a changed stretch whole or its start, cut between grapheme clusters", () => {
    fc.assert(
      fc.property(long, limits, (text, limit) => {
        const [first, ...rest] = excerpt([{ text, change: "inserted" }], limit);
        if (first!.change) assert.ok(text.startsWith(first!.text) && isBorder(text, first!.text.length));
        assert.deepEqual(rest, first!.change && first!.text !== text ? [{ text: " …" }] : []);
      }),
    );
  });

  it("shows unchanged text beside a change whole or its near end, cut between grapheme clusters", () => {
    fc.assert(
      fc.property(long, long, (before, after) => {
        const changed: Segment = { text: "x", change: "deleted" };
        const [left, , right] = excerpt([{ text: before }, changed, { text: after }], 360);
        const tail = left!.text.replace(/^… ?/, "");
        const head = right!.text.replace(/ ?…$/, "");
        assert.ok(before.endsWith(tail) && isBorder(before, before.length - tail.length));
        assert.ok(after.startsWith(head) && isBorder(after, head.length));
      }),
    );
  });

  it("stays within about its limit, whatever it is made of", () => {
    const segment = fc.record(
      { text: long, change: fc.constantFrom("deleted" as const, "inserted" as const) },
      { requiredKeys: ["text"] },
    );
    fc.assert(
      fc.property(fc.array(segment), limits, (segments, limit) => {
        const size = excerpt(segments, limit).reduce((sum, { text }) => sum + text.length, 0);
        assert.ok(size <= limit + 150, `${size} of ${limit}`);
      }),
    );
  });
});

describe("shortTitle()", () => {
  it("keeps a title of 300 characters, and cuts a longer one between words", () => {
    assert.equal(shortTitle("x".repeat(300)), "x".repeat(300));
    assert.equal(shortTitle("x".repeat(301)), `${"x".repeat(300)} …`);
    assert.match(shortTitle(words(1_000)), /^word0 .{200,300} …$/);
  });
});
