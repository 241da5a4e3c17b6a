import assert from "node:assert/strict";
import { it } from "node:test";
import { compareVersionFiles } from "../../scripts/store/compareVersionFiles.ts";

it("compareVersionFiles() orders the versions of one instant by their number", () => {
  const names = [
    "a.md",
    "2014-01-13T13-05-00Z.md",
    ...[2, 3, 9, 10, 11, 100].map((n) => `2014-01-13T13-05-00Z_${n}.md`),
  ];
  const inOrder = [...names.slice(1), "a.md"];
  assert.deepEqual([...names].sort(compareVersionFiles), inOrder);
  assert.deepEqual([...inOrder].reverse().sort(compareVersionFiles), inOrder);
});
