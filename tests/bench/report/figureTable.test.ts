import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Figure, meetsGoal } from "../../../scripts/bench/report/figure.ts";
import { figureLine, figureTable } from "../../../scripts/bench/report/figureTable.ts";

const build: Figure = {
  name: "10,000 articles",
  value: 20.4,
  unit: "s",
  against: { name: "Hugo", ratio: 0.816 },
  goal: { of: "ratio", atMost: 1 },
};
const memory: Figure = { name: "– memory", value: 1612, unit: "MB", goal: { of: "value", atMost: 1500 } };

describe("meetsGoal()", () => {
  for (const [told, figure, expected] of [
    ["a ratio below its limit", build, true],
    ["a value above its limit", memory, false],
    ["a figure without a goal", { name: "cp", value: 1, unit: "s" }, undefined],
    ["a ratio that nothing was measured for", { ...memory, goal: { of: "ratio", atMost: 1 } }, undefined],
  ] as const) {
    it(`says ${expected} of ${told}`, () => assert.equal(meetsGoal(figure), expected));
  }
});

describe("figureLine()", () => {
  it("prints name, value, unit, ratio and goal", () => {
    assert.equal(figureLine(build).replace(/ +/g, " "), "10,000 articles 20 s 0.82 × Hugo ≤ 1 ×: met");
    assert.equal(figureLine(memory).replace(/ +/g, " "), "– memory 1,612 MB ≤ 1500 MB: not met");
  });
});

describe("figureTable()", () => {
  it("prints a table in Markdown, its columns aligned", () => {
    assert.equal(
      figureTable([build, memory, { name: "files", value: 0, unit: "", goal: { of: "value", atMost: 0 } }]),
      [
        "| measured        | value    | ratio       | goal               |",
        "| --------------- | -------- | ----------- | ------------------ |",
        "| 10,000 articles | 20 s     | 0.82 × Hugo | ≤ 1 ×: met         |",
        "| – memory        | 1,612 MB |             | ≤ 1500 MB: not met |",
        "| files           | 0        |             | ≤ 0: met           |",
      ].join("\n"),
    );
  });
});
