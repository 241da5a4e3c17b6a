import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { quotations } from "../../../scripts/labels/evidence/quotations.ts";

describe("quotations()", () => {
  const table: [text: string, quoted: string[]][] = [
    ["He said “no” and “a”.", ["no", "a"]],
    ["He said “” and left.", []],
    ["He said “", []],
    ["He said “\nNo.", []],
    ["He said “a", ["a"]],
    ["He said “a\nNo.", ["a"]],
    ["He said “I won’t go\n“and you won’t”.", ["I won’t go", "and you won’t"]],
    ['He said "a', []],
    ['He said "a"', ["a"]],
    ['"a" he said', ["a"]],
    ['He said " a"', []],
    ['a "', []],
    ["It’s ‘the minister’s plan’ now", ["the minister’s plan"]],
    ["«a ‹b› c»", ["a ‹b› c"]],
    ["Er sagte »nein« und „ja“.", ["nein", "ja"]],
    ["(“a”)", ["a"]],
  ];
  for (const [text, quoted] of table)
    it(`of ${JSON.stringify(text)} are ${JSON.stringify(quoted)}`, () =>
      assert.deepEqual(
        quotations(text).map((span) => text.slice(...span)),
        quoted,
      ));
});
