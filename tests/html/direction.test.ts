import assert from "node:assert/strict";
import { test } from "node:test";
import { direction } from "../../scripts/html/direction.ts";

test("direction() goes by the script, else by the language, else says nothing", () => {
  const told = ["ar", "he-IL", "ur", "ks-Deva", "az-Arab", "en", "zh-Hant-TW", "", undefined].map(direction);
  assert.deepEqual(told, ["rtl", "rtl", "rtl", "ltr", "rtl", "ltr", "ltr", "", ""]);
});
