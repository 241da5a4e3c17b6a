import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { changesOf } from "../../scripts/change/changesOf.ts";
import { arbitraryParagraph } from "../diff/arbitraryText.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";

const changes = (...told: Told[]) => labelledChanges(articleOf(told));
const gone: Told = { paragraphs: ["Not found"], status: 404 };
const suspect: Told = { paragraphs: ["We value your privacy."], title: "Consent", suspect: "4 words where 9 were" };
const withheld: Told = { paragraphs: [], withheld: { reason: "court order", date: "2024-02-01" } };
const a: Told = { paragraphs: ["It was raining in the city.", "The bridge is closed."] };
const b: Told = { paragraphs: ["It was snowing in the city.", "The bridge is closed.", "Trains run."] };

describe("changesOf()", () => {
  it("finds no change in one version", () => assert.deepEqual(changes(a), []));

  it("counts time and words from one version to the next", () => {
    const [change] = changes(a, { ...b, captured: "2024-01-01T00:35:00.900Z" });
    assert.deepEqual([change!.n, change!.before, change!.after, change!.elapsedSeconds], [1, 0, 1, 2100]);
    assert.deepEqual([change!.wordsAdded, change!.wordsRemoved], [3, 1]);
    assert.deepEqual(
      change!.rows.map(({ kind }) => kind),
      ["edited", "unchanged", "added"],
    );
  });

  it("counts no words where only quotation marks and spaces are others", () => {
    const [change] = changes(
      { paragraphs: ['"It\'s\u00a0late", she said.'] },
      { paragraphs: ["“It’s late”, she said."] },
    );
    assert.deepEqual([change!.wordsAdded, change!.wordsRemoved, change!.rows[0]!.kind], [0, 0, "edited"]);
  });

  it("says nothing of the text of a version that is gone or withheld, and compares with the last good one after it", () => {
    const [first, second, third] = changes(a, gone, withheld, b);
    assert.deepEqual([first!.before, first!.rows, first!.wordsAdded, first!.labels], [0, [], 0, ["gone"]]);
    assert.deepEqual([second!.before, second!.rows, second!.labels], [0, [], ["withheld"]]);
    assert.deepEqual([third!.before, third!.rows.length, third!.elapsedSeconds], [0, 3, 3 * 3600]);
  });

  it("sets a suspect version aside as one that is gone, and compares the next with the last good one", () => {
    const [first, second, third] = changes(a, suspect, suspect, b);
    for (const change of [first!, second!])
      assert.deepEqual(
        [change.before, change.rows, change.wordsAdded, change.wordsRemoved, change.title, change.labels],
        [0, [], 0, 0, null, ["suspect"]],
      );
    assert.deepEqual([third!.before, third!.rows.length, third!.labels.includes("suspect")], [0, 3, false]);
    assert.equal(changes(a, suspect, a)[1]!.revertsTo, 0);
    assert.deepEqual(
      changes(suspect, a).map(({ before, labels }) => [before, labels.includes("suspect")]),
      [[0, true]],
    );
  });

  it("compares with the direct predecessor where no good version came before", () => {
    const [change] = changes(gone, a);
    assert.equal(change!.before, 0);
    assert.deepEqual(
      change!.rows.map(({ kind }) => kind),
      ["removed", "added", "added"],
    );
  });

  it("tells the latest earlier version that a change returns to", () => {
    assert.deepEqual(
      changes(a, b, a, b, a).map(({ revertsTo }) => revertsTo),
      [undefined, 0, 1, 2],
    );
  });

  it("returns to the version compared with where the page was gone between", () => {
    assert.equal(changes(a, gone, a)[1]!.revertsTo, 0);
  });

  it("is no return where nothing stands between, or the title differs", () => {
    assert.equal(changes(a, b, b, b)[2]!.revertsTo, undefined);
    assert.equal(changes({ ...a, title: "One" }, b, { ...a, title: "Two" })[1]!.revertsTo, undefined);
  });

  it("never returns to a version that is gone", () => {
    assert.equal(changes({ ...a, status: 503 }, b, a)[1]!.revertsTo, undefined);
  });

  it("shows a title that changed, but not one that is missing on a side", () => {
    assert.deepEqual(changes({ ...a, title: "12 dead" }, { ...a, title: "31 dead" })[0]!.title, [
      ["-", "12"],
      ["+", "31"],
      ["=", " dead"],
    ]);
    assert.equal(changes(a, { ...a, title: "New" })[0]!.title, null);
    assert.equal(changes({ ...a, title: "Same" }, { ...b, title: "Same" })[0]!.title, null);
  });

  it("shares the rows of texts that flip", () => {
    const flips = changesOf(articleOf(Array.from({ length: 40 }, (_, n) => (n % 2 ? b : a))));
    assert.equal(new Set(flips.map(({ rows }) => rows)).size, 2);
  });

  it("counts nothing in a paragraph that only moved", () => {
    const texts = ["First of all the weather.", "Then the sports results.", "And finally the news."];
    const [change] = changes({ paragraphs: texts }, { paragraphs: [texts[1]!, texts[2]!, texts[0]!] });
    assert.deepEqual([change!.wordsAdded, change!.wordsRemoved, change!.labels], [0, 0, ["moved"]]);
  });

  it("has one change for each version after the first, with every position in exactly one row", () => {
    const version = fc.record({
      paragraphs: fc.array(arbitraryParagraph, { maxLength: 6 }),
      status: fc.constantFrom(200, 404),
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 6 }), (told) => {
        const article = articleOf(told);
        const found = changesOf(article);
        assert.equal(found.length, Math.max(0, told.length - 1));
        for (const { n, before, after, rows } of found) {
          assert.equal(after, n);
          if (told[after]!.status === 404) assert.deepEqual(rows, []);
          else {
            assert.equal(rows.flatMap((row) => [...row.before]).length, article.versions[before]!.paragraphs.length);
            assert.equal(rows.flatMap((row) => [...row.after]).length, article.versions[after]!.paragraphs.length);
          }
        }
      }),
    );
  });
});
