import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import { labelChanges } from "../../../scripts/labels/labelChanges.ts";
import { evidenceView } from "../../../scripts/page/evidence/evidenceView.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const viewOf = (...told: Told[]) => {
  const article = articleOf(told);
  const { changes } = labelChanges({ article, changes: changesOf(article) });
  return evidenceView(article, changes.at(-1)!, "/paper/story/#change-1");
};
const sha256 = "0".repeat(64);
const seen = [{ captured: "2024-01-01T00:20:00Z", file: "again.txt", sha256 }];

describe("evidenceView()", () => {
  it("names both stored files and the captures between which the text changed, seen again included", () => {
    assert.deepEqual(viewOf({ paragraphs: ["One."], seen }, { paragraphs: ["Two."], url: "https://a.example/" }), {
      permalink: "/paper/story/#change-1",
      versions: [
        { n: 0, file: "0.txt", sha256 },
        { n: 1, file: "1.txt", sha256, wayback: "https://web.archive.org/web/20240101010000/https://a.example/" },
      ],
      between: { from: "2024-01-01T00:20:00Z", to: "2024-01-01T01:00:00Z" },
    });
  });

  it("says nothing of a version that is withheld", () => {
    const withheld = { reason: "Court order", date: "2024-02-01" };
    const { versions } = viewOf(
      { paragraphs: ["One."] },
      { withheld, paragraphs: [], file: "1.txt", sha256: "secret" },
    );
    assert.deepEqual(
      versions.map(({ n }) => n),
      [0],
    );
  });

  it("passes over captures in which the article was gone", () => {
    const { between } = viewOf({ paragraphs: ["One."] }, { status: 404, paragraphs: [] }, { paragraphs: ["Two."] });
    assert.deepEqual(between, { from: "2024-01-01T00:00:00Z", to: "2024-01-01T02:00:00Z" });
  });

  it("claims no time between captures that run backwards or fall together", () => {
    const captured = "2024-01-01T00:00:00Z";
    assert.equal(viewOf({ paragraphs: ["One."], captured }, { paragraphs: ["Two."], captured }).between, undefined);
  });
});
