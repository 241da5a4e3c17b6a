import assert from "node:assert/strict";
import { test } from "node:test";
import { readMachine } from "../../../scripts/bench/report/machine.ts";

test("readMachine() knows the version of Eleventy, and gives null for a program that is not installed", () => {
  const { peers, node } = readMachine();
  assert.match(peers.eleventy ?? "", /^3\.\d+\.\d+/);
  for (const version of [peers.hugo, peers.wikidiff2]) assert.ok(version === null || /^\d+\./.test(version));
  assert.equal(node, process.version);
});
