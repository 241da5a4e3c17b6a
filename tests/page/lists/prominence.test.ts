import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Prominence, prominenceOf } from "../../../scripts/page/lists/prominence.ts";

describe("prominenceOf()", () => {
  const table: [labels: string[], prominence: Prominence][] = [
    [[], "other"],
    [["date"], "other"],
    [["rewrite", "cut"], "other"],
    [["withheld"], "other"],
    [["question"], "other"],
    [["number"], "leading"],
    [["quotation", "date"], "leading"],
    [["headline"], "leading"],
    [["correction"], "leading"],
    [["negation"], "leading"],
    [["gone"], "leading"],
    [["minor"], "quiet"],
    [["technical", "number"], "quiet"],
    [["revert", "headline"], "quiet"],
    [["headline", "minor"], "quiet"],
    [["suspect", "cut"], "quiet"],
    [["outside"], "quiet"],
  ];
  for (const [labels, prominence] of table)
    it(`calls ${labels.join(" and ") || "no label"} ${prominence}`, () =>
      assert.equal(prominenceOf(labels), prominence));
});
