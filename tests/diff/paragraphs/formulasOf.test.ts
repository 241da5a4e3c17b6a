import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formulasOf } from "../../../scripts/diff/paragraphs/formulasOf.ts";

describe("formulasOf()", () => {
  const fee = (length: number, figure: number) => `The fee is ${figure} ${"crowns ".repeat(40)}`.slice(0, length);
  for (const [what, before, after, is] of [
    ["two of one side say the same but for figures", ["Fee 20", "Fee 35"], [], true],
    ["two of the other side do", ["Fee 20"], ["Fee 35", "Fee 40"], true],
    ["one of either side does", ["Fee 20"], ["Fee 35"], false],
    ["one says the same twice", ["Fee 20", "Fee 20"], [], false],
    ["there is no figure", ["Fee due", "Fee due"], [], false],
    ["two of 200 characters do", [fee(200, 20), fee(200, 35)], [], true],
    ["two of 201 characters do", [fee(201, 20), fee(201, 35)], [], false],
  ] as const)
    it(`is ${is} where ${what}`, () => assert.equal(formulasOf({ before, after })(0), is));
});
