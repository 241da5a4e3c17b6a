import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/mod.ts";
import type { SavedSearch } from "../../../scripts/model/savedSearch.ts";
import { matches } from "../../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../../scripts/search/query/parseQuery.ts";
import { savedSearchMatcher } from "../../../scripts/search/saved/savedSearchMatcher.ts";

const search = (path: string, query: string, more: Partial<SavedSearch> = {}): SavedSearch => ({
  ...{ name: path, title: path, path, query, sources: [], labels: [], languages: [] },
  ...more,
});

const change = {
  ...{ source: "post", labels: ["number", "date"], lang: "en-GB" },
  places: () => [
    { runs: diffWords("Three boats were lost in the Señor’s café.", "Four boats were lost in the café’s bay.") },
  ],
};

for (const [asked, isFound] of [
  [search("a", "boats"), false],
  [search("a", "three four"), true],
  [search("a", "three", { in: "removed" }), true],
  [search("a", "three", { in: "added" }), false],
  [search("a", "boats", { in: "added" }), false],
  [search("a", "senor"), true],
  [search("a", '"four boats"', { in: "added" }), true],
  [search("a", "four -bay"), false],
  [search("a", "submarines OR bay"), true],
  [search("a", "submarines"), false],
  [search("a", "", { sources: ["post"] }), true],
  [search("a", "", { sources: ["wire"] }), false],
  [search("a", "four", { sources: ["wire", "post"], labels: ["byline", "date"] }), true],
  [search("a", "four", { labels: ["byline"] }), false],
  [search("a", "", { languages: ["en"] }), true],
  [search("a", "", { languages: ["en-GB", "de"] }), true],
  [search("a", "", { languages: ["e"] }), false],
  [search("a", "", { in: "added", labels: ["number"] }), true],
] as const) {
  const { name: _, title: __, path: ___, ...told } = asked;
  test(`savedSearchMatcher() ${isFound ? "finds" : "does not find"} the change for ${JSON.stringify(told)}`, () => {
    assert.deepEqual(savedSearchMatcher([asked])(change), isFound ? ["a"] : []);
  });
}

test("savedSearchMatcher() names every search that finds a change, in their order, and reads its words once", () => {
  let read = 0;
  const find = savedSearchMatcher([search("b", "bay"), search("none", "sea"), search("a", "four")]);
  const places = () => {
    read++;
    return change.places();
  };
  assert.deepEqual([find({ ...change, places }), read], [["b", "a"], 1]);
});

test("savedSearchMatcher() asks for no words where sources, labels or languages differ", () => {
  const places = () => assert.fail("asked");
  const find = savedSearchMatcher([
    search("a", "four", { sources: ["x"] }),
    search("b", "four", { languages: ["de"] }),
  ]);
  assert.deepEqual(find({ ...change, places }), []);
});

test("savedSearchMatcher() finds what the matcher finds, whichever words it looks for first", () => {
  const word = fc.constantFrom(
    "cafe",
    "café",
    "CAFÉ",
    "ca\u00adfé",
    "Straße",
    "strasse",
    "not",
    "1,000",
    "ΔΗΜΟΣ",
    "a",
    "İstanbul",
    "ﬁne",
    "fine",
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const query = fc
    .array(fc.tuple(fc.constantFrom("", "-", '"', "OR "), word), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([sign, word]) => (sign === '"' ? `"${word} ${word}"` : sign + word)).join(" "));
  fc.assert(
    fc.property(text, text, query, fc.constantFrom("added", "removed", undefined), (before, after, q, where) => {
      const places = [{ runs: diffWords(before, after) }];
      const found = savedSearchMatcher([search("a", q, where && { in: where })])({
        source: "x",
        labels: [],
        places: () => places,
      });
      assert.equal(found.length > 0, matches(parseQuery(q), { kind: "change", places }, where ?? ""));
    }),
    { numRuns: 2_000 },
  );
});
