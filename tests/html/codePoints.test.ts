import assert from "node:assert/strict";
import { test } from "node:test";
import { codePoints } from "../../scripts/html/codePoints.ts";

test("codePoints() names characters that cannot be seen", () => {
  assert.deepEqual(codePoints("safe\u202etxt.exe"), [{ text: "safe" }, { codePoint: "U+202E" }, { text: "txt.exe" }]);
  assert.deepEqual(codePoints("\u{e0041}"), [{ codePoint: "U+E0041" }]);
  assert.deepEqual(codePoints("\u00a0"), [{ codePoint: "U+00A0" }]);
});

test("codePoints() leaves words alone, joiners inside them too", () => {
  for (const text of ["", " ", "\n", "middle", "می‌خواهم", "a\u00a0b", "👩‍🚀"])
    assert.equal(codePoints(text), undefined, text);
});
