import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { shardOfArticle } from "../../scripts/shards/shard.ts";

describe("shardOfArticle()", () => {
  it("puts each article into one shard from 1 to the number of shards", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (id, of) => {
        const shard = shardOfArticle(id, of);
        assert.ok(Number.isInteger(shard) && shard >= 1 && shard <= of);
        assert.equal(shardOfArticle(id, of), shard);
      }),
    );
  });

  it("stays the same in every release: machines with different ones build one site", () => {
    assert.deepEqual(
      ["guardian/a", "guardian/b", "bbc/a"].map((id) => shardOfArticle(id, 4)),
      [3, 2, 2],
    );
  });

  it("divides an archive about evenly", () => {
    const counts = [0, 0, 0, 0];
    for (let n = 0; n < 4_000; n++) counts[shardOfArticle(`guardian/${n}`, 4) - 1]!++;
    for (const count of counts) assert.ok(count > 900 && count < 1_100, String(counts));
  });
});
