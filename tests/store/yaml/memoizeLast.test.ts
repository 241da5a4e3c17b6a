import assert from "node:assert/strict";
import test from "node:test";
import { memoizeLast } from "../../../scripts/store/yaml/memoizeLast.ts";

test("memoizeLast() asks for what it was not asked for last", () => {
  const asked: (string | undefined)[] = [];
  const upper = memoizeLast((text: string | undefined) => {
    asked.push(text);
    return text?.toUpperCase();
  });
  assert.deepEqual([undefined, undefined, "a", "a", "b", "a"].map(upper), [undefined, undefined, "A", "A", "B", "A"]);
  assert.deepEqual(asked, [undefined, "a", "b", "a"]);
});
