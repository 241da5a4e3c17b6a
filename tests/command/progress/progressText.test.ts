import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ProgressState, progressBar, progressLine } from "../../../scripts/command/progress/progressText.ts";

const half: ProgressState = { stage: "Articles", done: 12_300, total: 100_000, perSecond: 410 };

describe("progressLine()", () => {
  const told: [state: Partial<ProgressState>, line: string][] = [
    [{}, "Articles 12,300 of 100,000 (12 %), 410/s, 4 min left"],
    [{ perSecond: 4.25 }, "Articles 12,300 of 100,000 (12 %), 4.3/s, 5 h 44 min left"],
    [{ perSecond: 0.5, done: 99_997 }, "Articles 99,997 of 100,000 (99 %), 30.0/min, 6 s left"],
    [{ perSecond: undefined }, "Articles 12,300 of 100,000 (12 %)"],
    [{ perSecond: 0 }, "Articles 12,300 of 100,000 (12 %)"],
    [{ done: 100_000 }, "Articles 100,000 of 100,000 (100 %)"],
    [{ stage: "Lists and feeds", done: 0, total: 1 }, "Lists and feeds …"],
    [{ done: 0, total: 0 }, "Articles …"],
  ];
  for (const [state, line] of told) it(line, () => assert.equal(progressLine({ ...half, ...state }), line));
});

describe("progressBar()", () => {
  const told: [columns: number, line: string][] = [
    [120, "Articles [###---------------------------]  12,300 of 100,000  410/s  4 min left"],
    [70, "Articles [##------------------]  12,300 of 100,000  410/s  4 min left"],
    [58, "Articles [--------]  12,300 of 100,000  410/s  4 min left"],
    [57, "Articles 12,300 of 100,000  410/s  4 min left"],
    [40, "Articles 12,300 of 100,000  4 min left"],
    [30, "Articles 12,300 of 100,000"],
    [20, "Articles 12 %"],
    [10, "12 %"],
    [3, ""],
    [0, ""],
  ];
  for (const [columns, line] of told)
    it(`fits ${columns} columns`, () => {
      const drawn = progressBar(half, columns);
      assert.equal(drawn, line);
      assert.ok(drawn.length < Math.max(columns, 1));
    });

  it("is full at the end", () => {
    const bar = progressBar({ ...half, done: 100_000 }, 80);
    assert.equal(bar, "Articles [##############################]  100,000 of 100,000");
  });

  it("of a stage without parts is its name", () =>
    assert.equal(progressBar({ ...half, stage: "Lists and feeds", total: 1 }, 10), "Lists and"));
});
