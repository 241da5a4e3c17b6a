import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { alignTokens } from "../../../scripts/diff/words/alignTokens.ts";
import { markingCost } from "../../../scripts/diff/words/readingCost.ts";
import { costOf, leastCost, type Piece } from "../exactCost.ts";

const vocabulary = ["a", "the", "minister", "said", ",", "城", "19%"];
const side = (tokens: readonly string[]) => ({
  ids: tokens.map((token) => vocabulary.indexOf(token)),
  costs: tokens.map(markingCost),
});

describe("alignTokens()", () => {
  it("costs the reader as little as the best of all alignments", () => {
    const tokens = fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 });
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const matches: [number, number][] = [[before.length, after.length]];
        const gap = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length };
        alignTokens(side(before), side(after), gap, (b, a) => matches.unshift([b, a]));
        const pieces: Piece[] = [];
        let [b, a] = [0, 0];
        for (const [nextB, nextA] of matches) {
          assert.equal(before[nextB], after[nextA]);
          pieces.push({ deleted: before.slice(b, nextB), inserted: after.slice(a, nextA) });
          [b, a] = [nextB + 1, nextA + 1];
        }
        assert.equal(costOf(pieces), leastCost(before, after));
      }),
      { numRuns: 300 },
    );
  });
});
