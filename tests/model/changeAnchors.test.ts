import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeAnchors } from "../../scripts/model/changeAnchors.ts";
import { articleOf } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

function anchorsOf(...captured: string[]) {
  const article = articleOf(captured.map((instant, n) => ({ captured: instant, paragraphs: [`Text ${n}.`] })));
  return changeAnchors(article, labelledChanges(article));
}

describe("changeAnchors()", () => {
  it("makes an anchor from the after version's instant in basic form", () => {
    assert.deepEqual(anchorsOf("2014-01-13T13:05:00Z", "2014-01-13T13:40:00Z"), ["change-20140113T134000Z"]);
  });

  it("keeps fractions of seconds, which tell two captures apart", () => {
    assert.deepEqual(anchorsOf("2014-01-13T13:05:00Z", "2014-01-13T13:40:00.250Z"), ["change-20140113T134000.250Z"]);
  });

  it("numbers changes at the same instant from the second", () => {
    const instant = "2014-01-13T13:40:00Z";
    assert.deepEqual(anchorsOf("2014-01-13T13:05:00Z", instant, instant, instant), [
      "change-20140113T134000Z",
      "change-20140113T134000Z-2",
      "change-20140113T134000Z-3",
    ]);
  });

  it("gives a change the same anchor when an older version is found later", () => {
    const newest = "2014-01-13T13:40:00Z";
    const few = anchorsOf("2014-01-13T13:05:00Z", newest);
    const more = anchorsOf("2014-01-10T00:00:00Z", "2014-01-13T13:05:00Z", newest);
    assert.equal(more.at(-1), few.at(-1));
  });
});
