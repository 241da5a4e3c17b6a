import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../../scripts/render/filters/json.ts";

test("json() reads back as it was and closes no element", () => {
  const hostile = { text: "</script><!--<img src=x onerror=alert(1)>\u2028\u2029" };
  assert.doesNotMatch(json(hostile), /[<\u2028\u2029]/);
  assert.deepEqual(JSON.parse(json(hostile)), hostile);
  assert.equal(json(undefined), "null");
});
