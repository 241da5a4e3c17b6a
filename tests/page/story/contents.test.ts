import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentsOf } from "../../../scripts/page/story/contents.ts";
import type { InWords } from "../../../scripts/page/view.ts";
import { change } from "../../templates/fixtures.ts";

const words = (labels: InWords["labels"]): InWords => ({ labels, rows: [] });

describe("contentsOf()", () => {
  it("has a line for each change, one for a divided one, and none for those outside the text", () => {
    const lines = contentsOf([
      change(1, [], { part: { k: 1, of: 2 } }),
      change(1, [], { part: { k: 2, of: 2 } }),
      change(2, [], { state: { kind: "outside" } }),
      change(3, []),
    ]);
    assert.deepEqual(
      lines.map(({ n }) => n),
      [1, 3],
    );
  });

  it("names three labels, and the strongest pair: a number before a date, a date before a name", () => {
    const labels = ["headline", "quotation", "number", "date"].map((name) => ({ name }));
    const pairs = words([
      { name: "headline" },
      { name: "name", pair: ["Ann", "Bob"] },
      { name: "date", pair: ["Monday", "Tuesday"] },
      { name: "number", pair: ["12", "31"] },
    ]);
    const [line] = contentsOf([change(1, [], { labels, inWords: pairs })]);
    assert.deepEqual(line!.labels, labels.slice(0, 3));
    assert.deepEqual(line!.pair, ["12", "31"]);
    const [other] = contentsOf([change(1, [], { inWords: words([{ name: "number" }]) })]);
    assert.deepEqual([other!.labels, other!.pair], [undefined, undefined]);
  });
});
