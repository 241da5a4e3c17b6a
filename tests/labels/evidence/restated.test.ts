import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Statement, restated as statementsOf } from "../../../scripts/labels/evidence/restated.ts";

/** The numbers of a text, each counting people. */
const statements = (text: string): Statement[] =>
  [...text.matchAll(/\d+/g)].map(({ 0: value, index }) => ({
    span: [index, index + value.length],
    of: "people",
    value,
  }));
const restated = (before: string, after: string, edits?: [before: [number, number], after: [number, number]]) =>
  statementsOf(
    {
      kind: "paragraph",
      before,
      after,
      edits: [{ before: edits?.[0] ?? [0, before.length], after: edits?.[1] ?? [0, after.length] }],
    },
    statements(before),
    statements(after),
  ) !== undefined;

describe("restated()", () => {
  const six = "12 harbour ferry storm captain coast rescue";
  const table: [what: string, before: string, after: string, is: boolean][] = [
    ["two words of six shared", six, "31 harbour ferry people boats autumn owners", true],
    ["two words of seven shared", `${six} lights`, "31 harbour ferry people boats autumn owners weather", false],
    [
      "two words of the shorter sentence's six shared",
      `${six} lights`,
      "31 harbour ferry people boats autumn owners",
      true,
    ],
    ["the same value", six, six, false],
    ["two values that went", `11 and ${six}`, "31 harbour ferry storm", false],
    ["two values that came", six, "31 and 11 harbour ferry storm", false],
    ["a value that only went", six, "harbour ferry storm", false],
    ["a value that only came", "harbour ferry storm", six, false],
    ["one of two equal values that went", `12 and ${six}`, "12 and 31 harbour ferry storm", true],
    ["one of two equal values that came", "12 and 31 harbour ferry storm", `12 and ${six}`, true],
  ];
  it("gives the two values", () => {
    const text = "31 harbour ferry storm";
    const passage = {
      kind: "paragraph",
      before: six,
      after: text,
      edits: [{ before: [0, six.length], after: [0, text.length] }],
    } as const;
    const found = statementsOf(passage, statements(six), statements(text));
    assert.deepEqual(
      found?.map(({ value }) => value),
      ["12", "31"],
    );
  });

  for (const [what, before, after, is] of table)
    it(`is ${is} with ${what}`, () => assert.equal(restated(before, after), is));

  it("is false where an edit leaves one of the values alone", () => {
    const after = "31 harbour ferry storm";
    assert.equal(
      restated(six, after, [
        [0, 2],
        [0, 2],
      ]),
      true,
    );
    assert.equal(
      restated(six, after, [
        [3, 9],
        [0, 2],
      ]),
      false,
    );
    assert.equal(
      restated(six, after, [
        [0, 2],
        [3, 9],
      ]),
      false,
    );
  });
});
