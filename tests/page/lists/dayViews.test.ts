import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayViews } from "../../../scripts/page/lists/dayViews.ts";
import type { RenderedChange } from "../../../scripts/page/view.ts";

/** A change named by its HTML. */
function change(html: string, captured: string, labels: readonly string[] = [], source = "paper"): RenderedChange {
  return {
    article: { id: "paper/a", path: "/paper/a/", title: "A" },
    source: { path: `/${source}/`, name: source },
    change: {
      ...{ n: 1, before: 0, captured, url: "/paper/a/#1", elapsedSeconds: 1, wordsAdded: 0, wordsRemoved: 0 },
      labels: labels.map((name) => ({ name })),
    },
    html,
  };
}
const drawn = (items: readonly RenderedChange[], isRanked = true) =>
  dayViews(items, isRanked).map(({ day, items, quiet }) => [
    day,
    items.map(({ html }) => html).join(" "),
    ...quiet.map(
      ({ source, counts, items }) =>
        `${source.name}: ${counts.map(({ label, changes }) => `${changes} ${label}`).join(", ")} (${items.map(({ html }) => html).join(" ")})`,
    ),
  ]);

describe("dayViews()", () => {
  it("puts leading changes first within their day, and the newest first among equals", () => {
    const items = [
      change("date", "2024-01-02T09:00:00Z", ["date"]),
      change("number", "2024-01-02T08:00:00Z", ["number"]),
      change("plain", "2024-01-02T07:00:00Z"),
      change("headline", "2024-01-02T06:00:00Z", ["headline"]),
      change("earlier", "2024-01-01T23:00:00Z", ["correction"]),
    ];
    assert.deepEqual(drawn(items), [
      ["2024-01-02", "number headline date plain"],
      ["2024-01-01", "earlier"],
    ]);
  });

  it("folds fifty commas of a source into one line, and counts what is in it", () => {
    const commas = Array.from({ length: 50 }, (_, n) => change(`c${n}`, "2024-01-02T09:00:00Z", ["minor"]));
    const items = [
      ...commas,
      change("back", "2024-01-02T08:00:00Z", ["revert"]),
      change("other", "2024-01-02T08:00:00Z", ["technical"], "journal"),
      change("news", "2024-01-02T05:00:00Z", ["correction"]),
    ];
    const [[day, news, ...folded]] = drawn(items) as [string[]];
    assert.deepEqual([day, news], ["2024-01-02", "news"]);
    assert.match(folded[0]!, /^paper: 50 minor, 1 revert \(c0 .* c49 back\)$/);
    assert.deepEqual(folded.slice(1), ["journal: 1 technical (other)"]);
  });

  it("keeps the order, and folds nothing, where a list does not rank", () => {
    const items = [change("a", "2024-01-02", ["minor"]), change("b", "2024-01-02", ["number"])];
    assert.deepEqual(drawn(items, false), [["2024-01-02", "a b"]]);
  });

  it("shows every change exactly once", () => {
    const label = fc.constantFrom("number", "minor", "revert", "date", "gone");
    const item = fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      labels: fc.uniqueArray(label),
      source: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(fc.array(item), fc.boolean(), (drawnItems, isRanked) => {
        const items = drawnItems
          .toSorted((a, b) => b.day - a.day)
          .map(({ day, labels, source }, n) => change(`${n}`, `2024-01-0${day}T00:00:00Z`, labels, source));
        const shown = dayViews(items, isRanked).flatMap(({ items, quiet }) => [
          ...items,
          ...quiet.flatMap(({ items }) => items),
        ]);
        assert.deepEqual(new Set(shown), new Set(items));
        assert.equal(shown.length, items.length);
      }),
    );
  });
});
