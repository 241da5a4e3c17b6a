import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportInMarkdown } from "../../../scripts/bench/report/report.ts";

describe("reportInMarkdown()", () => {
  it("prints the machine, then each bench under the command that makes it", () => {
    const text = reportInMarkdown({
      machine: {
        processor: "A processor",
        processors: 2,
        gigabytes: 8,
        system: "Linux 6.1",
        node: "v20.20.0",
        peers: { hugo: "0.111.3", eleventy: "3.1.8", wikidiff2: null },
      },
      benches: {
        long: { command: "npm run bench -- long", figures: [{ name: "one article", value: 12, unit: "s" }] },
      },
    });
    assert.equal(
      text,
      [
        "2 processors (A processor), 8 GB, Linux 6.1, Node v20.20.0, hugo 0.111.3, eleventy 3.1.8, wikidiff2 not installed.",
        "",
        "`npm run bench -- long`",
        "",
        "| measured    | value | ratio | goal |",
        "| ----------- | ----- | ----- | ---- |",
        "| one article | 12 s  |       |      |",
      ].join("\n"),
    );
  });
});
