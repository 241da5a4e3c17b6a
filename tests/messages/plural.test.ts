import assert from "node:assert/strict";
import { test } from "node:test";
import { plural } from "../../templates/messages/en/format.ts";

test("plural() knows one from many and none", () => {
  const told = [0, 1, 3, 1234].map((n) => plural(n, "change", "changes"));
  assert.deepEqual(told, ["0 changes", "1 change", "3 changes", "1,234 changes"]);
});
