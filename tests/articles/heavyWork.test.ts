import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { heavyWork, heavyWorkCounter } from "../../scripts/articles/heavyWork.ts";

describe("heavyWork()", () => {
  it("takes articles into work on several threads as long as they are 32 MB together", () => {
    const counter = heavyWorkCounter();
    const [one, other] = [heavyWork(counter), heavyWork(counter)];
    assert.equal(one.tryBegin(20_000_000), true);
    assert.equal(other.tryBegin(12_000_000), true);
    assert.equal(one.tryBegin(1), false);
    other.end(12_000_000);
    assert.equal(one.tryBegin(12_000_000), true);
  });

  it("takes an article of any size where no other is in work, and none beside it", () => {
    const [one, other] = [heavyWorkCounter()].flatMap((counter) => [heavyWork(counter), heavyWork(counter)]);
    assert.equal(one!.tryBegin(50_000_000_000), true);
    assert.equal(other!.tryBegin(5_000_000), false);
    one!.end(50_000_000_000);
    assert.equal(other!.tryBegin(5_000_000), true);
  });
});
