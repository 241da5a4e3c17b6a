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
