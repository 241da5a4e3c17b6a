import assert from "node:assert/strict";
import { test } from "node:test";
import { number } from "../../templates/messages/en/format.ts";

test("number() parts thousands", () => {
  assert.deepEqual([0, 999, 1234, 1234567].map(number), ["0", "999", "1,234", "1,234,567"]);
});
