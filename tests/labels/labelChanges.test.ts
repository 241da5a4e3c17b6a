import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../scripts/change/changesOf.ts";
import { labelChanges } from "../../scripts/labels/labelChanges.ts";
import type { Change } from "../../scripts/model/change.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";

function changes(told: readonly Told[], quiet?: readonly string[]): readonly Change[] {
  const article = { ...articleOf(told), ...(quiet && { quiet }) };
  return labelChanges({ article, changes: changesOf(article) }).changes;
}

const text = (...paragraphs: string[]): Told => ({ lang: "en", paragraphs });

describe("labelChanges()", () => {
  it("calls a change minor in which nothing but clocks and counters differ, and nothing else", () => {
    const [change] = changes([
      text("Updated 3 minutes ago", "The fee is 20 crowns.", "3 comments"),
      text("Updated 1 hour ago", "The fee is 20 crowns.", "11 comments"),
    ]);
    assert.deepEqual(change!.labels, ["minor"]);
    assert.deepEqual(
      [...change!.quiet!].map(({ kind }) => kind),
      ["edited", "edited"],
    );
  });

  it("lets no label look at quiet rows, and keeps them among the rows", () => {
    const [change] = changes([
      text("Updated 3 minutes ago", "The fee is not due."),
      text("Updated 1 hour ago", "The fee is due."),
    ]);
    assert.deepEqual(change!.labels, ["negation"]);
    assert.deepEqual(
      change!.rows.map(({ kind }) => kind),
      ["edited", "edited"],
    );
    assert.equal(change!.quiet!.size, 1);
  });

  it("tells a number that changed beside a clock", () => {
    const [change] = changes([
      text("Updated 3 minutes ago", "The fee is 20 crowns."),
      text("Updated 1 hour ago", "The fee is 90 crowns."),
    ]);
    assert.deepEqual(change!.labels, ["number"]);
  });

  it("takes what the settings match for quiet", () => {
    const told = [text("Water level: 3.12 m."), text("Water level: 2.98 m.")];
    assert.deepEqual(changes(told)[0]!.labels, ["number"]);
    assert.deepEqual(changes(told, ["water level: [\\d.]+ m"])[0]!.labels, ["minor"]);
  });

  it("does not call a change minor whose headline or byline changed with a clock", () => {
    const [of, by] = [
      changes([
        { ...text("5 minutes ago", "The text."), title: "Fees rise" },
        { ...text("6 minutes ago", "The text."), title: "Fees fall" },
      ]),
      changes([
        { ...text("5 minutes ago", "The text."), byline: "Ann Lee" },
        { ...text("6 minutes ago", "The text."), byline: "Ben Lee" },
      ]),
    ];
    assert.deepEqual(of[0]!.labels, ["headline"]);
    assert.deepEqual(by[0]!.labels, ["byline"]);
  });

  it("says nothing of quiet rows where there are none", () => {
    const [change] = changes([text("One."), text("Two.")]);
    assert.ok(!("quiet" in change!));
  });
});
