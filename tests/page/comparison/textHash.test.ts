import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textHash } from "../../../scripts/page/comparison/textHash.ts";

test("textHash() gives 16 digits, the same for the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.match(textHash(text), /^[0-9a-f]{16}$/);
      assert.equal(textHash(text), textHash(`${text}`));
    }),
  );
});

test("textHash() tells similar texts apart", () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => `Paragraph ${n} of a text.`);
  assert.equal(new Set(texts.map((text) => textHash(text).slice(0, 10))).size, texts.length);
  assert.notEqual(textHash("ab"), textHash("ba"));
  assert.notEqual(textHash(""), textHash("\u0000"));
});
