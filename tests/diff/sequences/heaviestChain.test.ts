import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Candidate, heaviestChain } from "../../../scripts/diff/sequences/heaviestChain.ts";

const weightOf = (chain: readonly Candidate[]) => chain.reduce((sum, { weight }) => sum + weight!, 0);
const isChain = (chain: readonly Candidate[]) =>
  chain.every((next, k) => k === 0 || (chain[k - 1]!.before < next.before && chain[k - 1]!.after < next.after));

/** Every chain of a handful of candidates. */
function chains(candidates: readonly Candidate[]): Candidate[][] {
  const subsets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_, k) => (bits >> k) & 1),
  );
  return subsets.filter(isChain);
}

describe("heaviestChain()", () => {
  const width = 6;
  const position = fc.integer({ min: 0, max: width - 1 });
  const candidate = fc.record({ before: position, after: position, weight: fc.integer({ min: 1, max: 4 }) });
  const sorted = fc
    .uniqueArray(candidate, { maxLength: 8, selector: ({ before, after }) => `${before} ${after}` })
    .map((all) => all.sort((x, y) => x.before - y.before || x.after - y.after));

  it("crosses nowhere, and weighs as much as the heaviest of all chains", () => {
    fc.assert(
      fc.property(sorted, (candidates) => {
        const chain = heaviestChain(candidates, width);
        assert.ok(isChain(chain));
        assert.ok(chain.every((each) => candidates.includes(each)));
        assert.equal(weightOf(chain), Math.max(...chains(candidates).map(weightOf)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("takes the one that comes first of two that weigh the same", () => {
    const [one, other] = [
      { before: 0, after: 1, weight: 1 },
      { before: 1, after: 0, weight: 1 },
    ];
    assert.deepEqual(heaviestChain([one, other], 2), [one]);
  });
});
