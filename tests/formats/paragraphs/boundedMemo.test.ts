import assert from "node:assert/strict";
import test from "node:test";
import { BoundedMemo } from "../../../scripts/formats/paragraphs/boundedMemo.ts";

test("BoundedMemo makes a result once, and again after it has forgotten it", () => {
  const made: string[] = [];
  const recent = new BoundedMemo<string>(5);
  const upper = (text: string): string => {
    made.push(text);
    return text.toUpperCase();
  };
  assert.deepEqual(
    ["abc", "abc", "de", "abc", "fgh", "abc"].map((text) => recent.get(text, upper)),
    ["ABC", "ABC", "DE", "ABC", "FGH", "ABC"],
  );
  assert.deepEqual(made, ["abc", "de", "fgh", "abc"]);
});
