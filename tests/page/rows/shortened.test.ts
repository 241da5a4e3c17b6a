import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortened } from "../../../scripts/page/rows/shortened.ts";
import type { Segment } from "../../../scripts/page/view.ts";

const words = (count: number) => "word ".repeat(count).trim();
const length = (segments: readonly Segment[]) =>
  segments.reduce((sum, { text }) => sum + (text === " … " ? 0 : text.length), 0);

describe("shortened()", () => {
  it("leaves a paragraph of 40,000 characters whole", () => {
    const segments = [{ text: "a".repeat(20_000) }, { text: "b".repeat(20_000), change: "inserted" as const }];
    assert.deepEqual(shortened(segments), { segments, left: 0 });
  });

  const x = (length: number, change?: "inserted"): Segment => ({ text: "x".repeat(length), ...(change && { change }) });
  const lengths = (segments: readonly Segment[]) => segments.map(({ text }) => (text === " … " ? "…" : text.length));

  it("shortens a paragraph of 40,001 characters", () => {
    const { segments, left } = shortened([x(20_000), x(20_001, "inserted")]);
    assert.deepEqual(lengths(segments), [1_000, "…", 1_000, 10_000, "…", 10_000]);
    assert.equal(left, 18_001);
  });

  it("leaves an unchanged stretch of 2,000 characters whole, and a changed one of 20,000", () => {
    const { segments, left } = shortened([x(2_000), x(20_000, "inserted"), x(2_001), x(20_001, "inserted")]);
    assert.deepEqual(lengths(segments), [2_000, 20_000, 1_000, "…", 1_000, 10_000, "…", 10_000]);
    assert.equal(left, 2);
  });

  it("shows 200,000 characters and no stretch more", () => {
    const { segments, left } = shortened([...Array.from({ length: 10 }, () => x(20_000, "inserted")), x(7)]);
    assert.deepEqual([segments.length, left], [10, 7]);
    const almost = shortened([...Array.from({ length: 9 }, () => x(20_000, "inserted")), x(19_990, "inserted"), x(7)]);
    assert.deepEqual([almost.segments.length, almost.left], [11, 0]);
  });

  it("keeps what stands beside changed words, and tells how much it left out", () => {
    const segments: Segment[] = [
      { text: words(10_000) },
      { text: " new", change: "inserted" },
      { text: words(10_000) },
    ];
    const { segments: shown, left } = shortened(segments);
    assert.deepEqual(
      shown.map(({ change }) => change),
      [undefined, undefined, undefined, "inserted", undefined, undefined, undefined],
    );
    assert.ok(length(shown) < 5_000);
    assert.equal(left + length(shown), length(segments));
  });

  it("keeps the start and the end of a text in which nothing changed, cut between words", () => {
    const { segments } = shortened([{ text: words(100_000) }]);
    assert.equal(segments.length, 3);
    assert.ok(segments[0]!.text.length > 9_000 && segments[0]!.text.endsWith("word"));
    assert.ok(segments[2]!.text.length > 9_000 && segments[2]!.text.startsWith("word"));
  });

  it("ends a paragraph that is too long even so", () => {
    const segments: Segment[] = Array.from({ length: 50_000 }, (_, index) =>
      index % 2 === 0 ? { text: words(2) } : { text: words(2), change: "deleted" },
    );
    const { segments: shown, left } = shortened(segments);
    assert.ok(length(shown) < 200_100);
    assert.equal(left + length(shown), length(segments));
  });

  it("never splits a pair of surrogates", () => {
    const { segments } = shortened([{ text: "😀".repeat(100_000) }]);
    for (const { text } of segments) assert.doesNotMatch(text, /\p{Cs}/u);
  });
});
