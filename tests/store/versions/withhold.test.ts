import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Draft } from "../../../scripts/store/versions/draft.ts";
import { withhold } from "../../../scripts/store/versions/withhold.ts";

const withheld = { reason: "court order", date: "2024-02-01" };
const draft = (file: string, ...paragraphs: number[]): Draft => ({
  file,
  paragraphs,
  captured: { iso: "2024-01-01T00:00:00Z", ms: 0 } as never,
  sha256: "0".repeat(64),
  meta: {} as never,
  seen: [],
});
/** Names of the files withheld. */
const marked = (drafts: readonly Draft[], ...files: string[]) =>
  withhold(drafts, files, withheld)
    .drafts.filter((each) => each.withheld === withheld)
    .map(({ file }) => file);

describe("withhold()", () => {
  it("marks the files named, and others with the very text of one, which it names", () => {
    const drafts = [draft("a.md", 0, 1), draft("b.md", 0, 1), draft("c.md", 1, 0), draft("d.md", 0, 1)];
    assert.deepEqual(marked(drafts, "b.md"), ["a.md", "b.md", "d.md"]);
    assert.deepEqual(withhold(drafts, ["b.md"], withheld).sameText, ["a.md", "d.md"]);
    assert.deepEqual(withhold(drafts, ["b.md"], withheld).drafts[2], drafts[2]);
  });

  it("takes an empty text for no proof: only the file named is withheld", () => {
    assert.deepEqual(marked([draft("a.md"), draft("b.md"), draft("c.md", 0)], "a.md"), ["a.md"]);
    assert.deepEqual(withhold([draft("a.md"), draft("b.md")], ["a.md"], withheld).sameText, []);
  });

  it("knows a name composed otherwise", () => {
    assert.deepEqual(marked([draft("caf\u00e9.md", 0), draft("b.md", 1)], "cafe\u0301.md"), ["caf\u00e9.md"]);
    assert.deepEqual(marked([draft("cafe\u0301.md", 0), draft("b.md", 1)], "caf\u00e9.md"), ["cafe\u0301.md"]);
  });

  it("marks nothing where nothing is named", () => {
    assert.deepEqual(marked([draft("a.md", 0), draft("b.md")]), []);
  });
});
