import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { diffWords } from "../../../scripts/diff/mod.ts";
import { type In, type MatchedRecord, matches, matchRecord } from "../../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../../scripts/search/query/parseQuery.ts";

const change = (before: string, after: string, lang?: string): MatchedRecord => ({
  kind: "change",
  ...(lang === undefined ? {} : { lang }),
  places: [{ runs: diffWords(before, after) }],
});

/** A change, a query, and where it is found: a(dded), r(emoved), e(verywhere). */
const cases: [before: string, after: string, q: string, found: string, lang?: string][] = [
  ["It is 310 or 3.1 %.", "It is 311 or 3.2 %.", "31", ""],
  ["It is 310 or 3.1 %.", "It is 311 or 3.2 %.", "3.2", "ae"],
  ["It is 310 or 3.1 %.", "It is 311 or 3.2 %.", '"31"', ""],
  ["It is 310 or 3.1 %.", "It is 311 or 3.2 %.", "3.2%", "ae"],
  ["18 boats, 235075 nets, 24 crews", "1.8 boats, 2,350.75 nets, 245 crews", "1.8", "ae"],
  ["18 boats, 235075 nets, 24 crews", "1.8 boats, 2,350.75 nets, 245 crews", "18", "re"],
  ["18 boats, 235075 nets, 24 crews", "1.8 boats, 2,350.75 nets, 245 crews", "235075", "re"],
  ["18 boats, 235075 nets, 24 crews", "1.8 boats, 2,350.75 nets, 245 crews", "2350.75", "ae"],
  ["18 boats, 235075 nets, 24 crews", "1.8 boats, 2,350.75 nets, 245 crews", "2.4", ""],
  ["none", "a sum of 1,000.50", "1000.50", "ae"],
  ["none", "a sum of 1,000.50", "1,000.50", "ae"],
  ["none", "eine Summe von 1.000,50 und 2.000", "1000.50 2000", "ae", "de"],
  ["a 30-year pact", "a 40-year pact", "40%", ""],
  ["a 30-year pact", "a 40-year pact", "40", "ae"],
  ["a note", "a notice", "not", ""],
  ["not a note", "a note", "not", "re"],
  ["cooperation", "C++ and C#", "C++", "ae"],
  ["C", "cooperation", "C++", ""],
  ["no sign", "§ 6 and #hashtag 🚢", "§ #hashtag 🚢", "ae"],
  ["la ville", "l’agglomération", "agglomération", "ae"],
  ["لا شيء", "المياه", "مياه", "ae"],
  ["لا شيء", "المياه", "المياه", "ae"],
  ["a known man", "a well-known man", '"well known"', "ae"],
  ["a known man", "a well-known man", "known", ""],
  ["a known man", "a well-known man", "well", "ae"],
  ["Article 6", "Art. 6(1)(f)", '"Art. 6"', "ae"],
  ["", "COVID-19", '"COVID 19"', "ae"],
  ["none", "Ο δήμαρχος", "ΔΗΜΑΡΧΟΣ", "ae"],
  ["none", "ein Fußgänger", "Fussgänger", "ae"],
  ["none", "Łódź", "Lodz", "ae"],
  ["none", "IĞDIR", "iğdır", "ae"],
  ["none", "Zürich", "Zurich", "ae"],
  ["the naive Senor", "the naïve Señor", '"naïve Señor"', "are"],
  ["write to us", "write to desk@harbour.example", "harbour", "ae"],
  ["write to us", "write to desk@harbour.example", "desk@harbour.example", "ae"],
  ["On 3 March 2024.", "On 2024-03-05.", '"3 March 2024"', "re"],
  ["in the midst of it", "in the middle of it", '"the middle of"', "ae"],
  ["in the midst of it", "in the middle of it", '"of it"', ""],
  ["in the midst of it", "in the middle of it", '"the it"', ""],
  ["in the midst of it", "in the middle of it", "the", ""],
  ["in the midst of it", "in the middle of it", "midst middle", "e"],
  ["in the midst of it", "in the middle of it", "midst OR middle", "are"],
  ["in the midst of it", "in the middle of it", "middle -midst", "a"],
  ["in the midst of it", "in the middle of it", 'middle -"middle of"', ""],
  ["in the midst of it", "in the middle of it", "-war", "are"],
  ["中国政府说", "中国外交部说", "外交", "ae"],
  ["中国政府说", "中国外交部说", "国外", "ae"],
  ["中国政府说", "中国外交部说", "中国", ""],
  ["ประชุมเมื่อวาน", "ประชุมวันนี้", "วันนี้", "ae"],
  ["서울은 비", "부산은 비", "서울", "re"],
  ["We don’t", "We do", "don't", "re"],
];
describe("matchRecord()", () => {
  for (const [before, after, q, found, lang] of cases)
    test(`finds ${q} of “${before}” → “${after}” in ${found || "nothing"}`, () => {
      const query = parseQuery(q);
      const places: [string, In][] = [
        ["a", "added"],
        ["r", "removed"],
        ["e", ""],
        ["t", "text"],
      ];
      const where = places.filter(([, each]) => matches(query, change(before, after, lang), each));
      assert.equal(where.map(([letter]) => letter).join(""), found);
    });

  const text: MatchedRecord = {
    kind: "article",
    places: [{ of: "title", runs: [["=", "Peace talks"]] }, { runs: [["=", "In Geneva."]] }],
  };

  test("finds every word of a newest text, and none of it among changes", () => {
    for (const [q, where, isFound] of [
      ["peace geneva", "text", true],
      ["peace", "", true],
      ["peace", "added", false],
      ['"talks in"', "text", false],
      ["-war", "removed", false],
    ] as const)
      assert.equal(matches(parseQuery(q), text, where), isFound, q);
  });

  test("tells where it found what, in the order of the record", () => {
    assert.deepEqual(matchRecord(parseQuery('"the middle" midst'), change("in the midst", "in the middle"), ""), [
      { place: 0, side: "before", start: 7, end: 12 },
      { place: 0, side: "after", start: 3, end: 13 },
    ]);
  });

  test("keeps the laws of sets", () => {
    const word = fc.constantFrom("a", "b", "c", "3.1", "well-known", "中国", "É");
    const side = fc.array(word, { maxLength: 8 }).map((all) => all.join(" "));
    const term = fc.oneof(
      word,
      fc.tuple(word, word).map(([one, other]) => `"${one} ${other}"`),
    );
    fc.assert(
      fc.property(side, side, term, term, fc.constantFrom<In>("", "added", "removed"), (before, after, a, b, where) => {
        const record = change(before, after);
        const is = (q: string) => matches(parseQuery(q), record, where);
        assert.equal(is(`${a} ${b}`), is(a) && is(b));
        assert.equal(is(`${a} OR ${b}`), is(a) || is(b));
        assert.equal(is(`${a} -${b}`), is(a) && !is(b));
      }),
    );
  });
});
