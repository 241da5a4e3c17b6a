import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PairNumbers } from "../../../scripts/diff/paragraphs/pairNumbers.ts";

test("PairNumbers gives equal pairs equal numbers, and others others, however many they are", () => {
  const integer = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 0x3ff_ffff }));
  fc.assert(
    fc.property(fc.array(fc.tuple(integer, integer), { maxLength: 300 }), fc.nat({ max: 50 }), (pairs, expected) => {
      const numbers = new PairNumbers(expected);
      const known = new Map<string, number>();
      for (const pair of pairs) {
        const key = pair.join();
        const number = known.get(key) ?? known.size;
        assert.equal(numbers.numberOf(...pair, known.size), number);
        known.set(key, number);
      }
    }),
  );
});

test("PairNumbers knows no pair of before it was cleared, in a table of any size", () => {
  const numbers = new PairNumbers(1);
  for (const [round, expected] of [1, 500, 2, 40_000, 3].entries()) {
    numbers.clear(expected);
    const pairs = 10 ** (round % 4);
    for (let k = 0; k < pairs; k++) assert.equal(numbers.numberOf(k, k + 1, k + round), k + round);
    for (let k = 0; k < pairs; k++) assert.equal(numbers.numberOf(k, k + 1, 0), k + round);
  }
});
