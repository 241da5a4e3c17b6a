import assert from "node:assert/strict";
import { test } from "node:test";
import { readPartitionData } from "../../../scripts/search/indexing/indexPartition.ts";

const files = ["head-1.bin", "facts-1.bin", "units"].map((path) => ({ path, bytes: Buffer.from("file") }));
const whole = { head: "head-1.bin", facts: "facts-1.bin", records: 3, values: { year: { 2014: 3 } } };

test("readPartitionData() returns what is whole", () => assert.equal(readPartitionData(whole, files), whole));

for (const [what, data] of [
  ["nothing", undefined],
  ["null", null],
  ["a head that is no name", { ...whole, head: 1 }],
  ["a head that is no file", { ...whole, head: "head-2.bin" }],
  ["facts that are no file", { ...whole, facts: "facts-2.bin" }],
  ["records that are no number", { ...whole, records: "3" }],
  ["no values", { ...whole, values: undefined }],
] as const)
  test(`readPartitionData() refuses ${what}`, () => assert.equal(readPartitionData(data, files), undefined));
