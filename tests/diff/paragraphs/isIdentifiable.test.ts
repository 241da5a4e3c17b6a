import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isIdentifiable } from "../../../scripts/diff/paragraphs/isIdentifiable.ts";

describe("isIdentifiable()", () => {
  const table: [text: string, is: boolean][] = [
    ["", false],
    ["Back to top", false],
    ["Back to top.", true],
    ["目次へ戻", true],
    ["目次へ", false],
    ["目次へab", false],
    ["目次へabc", true],
    ["กลบน", true],
    ["กลบ", false],
  ];
  for (const [text, is] of table) it(`is ${is} for “${text}”`, () => assert.equal(isIdentifiable(text), is));
});
