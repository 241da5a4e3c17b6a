import assert from "node:assert/strict";
import { test } from "node:test";
import { monthNumber } from "../../scripts/formatting/monthNumber.ts";

test("monthNumber() knows a month by its first letters, and nothing else", () => {
  const cases: [name: string, number: number | undefined][] = [
    ["Jan", 1],
    ["may", 5],
    ["SEPTEMBER", 9],
    ["Dec", 12],
    ["Mär", undefined],
    ["Ja", undefined],
    ["", undefined],
  ];
  for (const [name, number] of cases) assert.equal(monthNumber(name), number, name);
});
