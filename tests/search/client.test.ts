import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordContent, WordKind } from "../../scripts/search/records/recordContent.ts";
import { type Choices, isEmpty, readChoices, writeChoices } from "../../templates/client/search/choices.ts";
import { foldWord } from "../../templates/client/search/foldWord.ts";
import { type Found, matchRecord } from "../../templates/client/search/matchRecord.ts";
import { pagefindTerm, parseQuery } from "../../templates/client/search/parseQuery.ts";
import { shownPlaces } from "../../templates/client/search/shownPlaces.ts";
import { statusWords } from "../../templates/client/search/statusWords.ts";

for (const [query, same = query] of [
  ["?q=middle&in=added&source=guardian&year=2014&label=quotation&sort=date"],
  ["?q=%22a+b%22+%3Cimg%3E+%26"],
  ["?q=+x+&in=everything&sort=up", "?q=x"],
  ["", ""],
  ["?in=&source=&sort=relevance", ""],
] as const) {
  test(`choices of ${query || "an empty URL"} stand in the URL as ${same || "nothing"}`, () => {
    assert.equal(writeChoices(readChoices(new URLSearchParams(query))), same);
  });
}

test("isEmpty() is true where only the order is chosen", () => {
  assert.ok(isEmpty(readChoices(new URLSearchParams("?sort=date"))));
  assert.ok(!isEmpty(readChoices(new URLSearchParams("?year=2014"))));
});

for (const [q, words, phrases, term] of [
  ["midst middle", ["midst", "middle"], [], "midst middle"],
  ['"ahead of" Tehran', ["Tehran"], [["ahead", "of"]], "Tehran ahead of"],
  ["“ahead of”", [], [["ahead", "of"]], '"ahead of"'],
  ['"midst"', [], [["midst"]], '"midst"'],
  ['say "open', ["say", "open"], [], "say open"],
  ["don’t state-of-the-art £4m –", ["dont", "stateoftheart", "4m"], [], "dont stateoftheart 4m"],
  ["中国", [], [["中", "国"]], '"中 国"'],
  ["中国 economy", ["economy"], [["中", "国"]], "economy 中 国"],
  ["ดี มาก", ["ดี"], [["ม", "า", "ก"]], "ดี ม า ก"],
  ["the the", ["the"], [], "the"],
  ["— !!!", [], [], undefined],
] as const) {
  test(`parseQuery() reads ${q}`, () => {
    const query = parseQuery(q);
    assert.deepEqual(query, { words, phrases, cut: false });
    assert.equal(pagefindTerm(query), term);
  });
}

test("parseQuery() takes the first words of a query of 10 kB", () => {
  const { words, cut } = parseQuery(Array.from({ length: 1700 }, (_, k) => `w${k}`).join(" "));
  assert.deepEqual([words.length, cut], [32, true]);
});

test("foldWord() makes alike what a reader takes for the same word", () => {
  const folded = ["“Tehran’s”", "CAFÉ", "Ελλάδα", "(state-of-the-art)", "ดี", "が"].map(foldWord);
  assert.deepEqual(folded, ["tehran", "cafe", "ελλαδα", "stateoftheart", "ดี", "が"]);
});

const passage = (text: string) => ({
  words: text.split(" ").map((word): [string, WordKind] => {
    const kind = ({ "+": "added", "-": "removed" } as const)[word[0]!];
    return kind ? [word.slice(1), kind] : [word, "same"];
  }),
});
// Locations:                     0   1   2      3  4   5   6       7
const content: RecordContent = {
  captured: "2014-01-13T13:40:00Z",
  cut: false,
  places: [{ passages: [passage("in the -midst of"), passage("in the +very +middle of")] }],
};
const cases: [q: string, where: Choices["in"], found: Found, marks: number[] | undefined][] = [
  ["middle", "added", { locations: [7] }, [7]],
  ["middle", "removed", { locations: [7] }, undefined],
  ["the", "added", { locations: [1, 5] }, undefined],
  ["the", "", { locations: [1, 5] }, [1, 5]],
  ["very middle", "added", { locations: [6, 7], each: [[6], [7]] }, [6, 7]],
  ["midst middle", "added", { locations: [2, 7], each: [[2], [7]] }, undefined],
  ["midst middle", "", { locations: [2, 7] }, [2, 7]],
  ['"very middle"', "added", { locations: [6, 7] }, [6, 7]],
  ['"the very"', "added", { locations: [1, 5, 6] }, undefined],
  ['"the very"', "", { locations: [1, 5, 6] }, [5, 6]],
  ['"of in"', "", { locations: [0, 3, 4, 8] }, undefined],
  ['"middles"', "", { locations: [7] }, undefined],
  ['"syria talks"', "", { locations: [] }, []],
  ['"syria talks"', "added", { locations: [] }, undefined],
  ["syria", "text", { locations: [] }, undefined],
  ['"very middle" midst', "", { locations: [2, 6, 7], each: [[2]] }, [2, 6, 7]],
];
for (const [q, where, found, marks] of cases) {
  test(`matchRecord() ${marks ? "finds" : "refuses"} ${q} ${where ? `in ${where}` : "anywhere"}`, () => {
    const result = matchRecord(content, ["Syria", "talks"], parseQuery(q), where, found);
    assert.deepEqual(result && [...result].sort((a, b) => a - b), marks);
  });
}

const text = (shown: ReturnType<typeof shownPlaces>) =>
  shown.passages.map(({ kind, stretches }) => {
    const pieces = stretches.flatMap((stretch) =>
      stretch.pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)),
    );
    return `${kind}: ${pieces.join("")}`;
  });

test("shownPlaces() shows both sides of a place, the words searched for marked", () => {
  assert.deepEqual(text(shownPlaces(content, new Set([6, 7]))), [
    "removed: in the midst of",
    "added: in the [very middle] of",
  ]);
});

test("shownPlaces() cuts a long passage around the first marked word", () => {
  const long = {
    ...content,
    places: [{ passages: [passage(Array.from({ length: 100 }, (_, k) => `w${k}`).join(" "))] }],
  };
  const [shown] = text(shownPlaces(long, new Set([50])));
  assert.ok(shown!.startsWith("same: … w38 ") && shown!.includes("[w50]") && shown!.endsWith(" w81 …"), shown);
});

test("shownPlaces() joins letters of scripts without spaces again", () => {
  const han = { ...content, places: [{ passages: [passage("中 国 +政 +府 说\u0007 x")] }] };
  assert.deepEqual(text(shownPlaces(han, new Set([2, 3]))), ["added: 中国[政府]说 x"]);
});

test("shownPlaces() counts the places it does not show", () => {
  const many = { ...content, places: Array.from({ length: 5 }, () => ({ passages: [passage("+a b")] })) };
  const { passages, more } = shownPlaces(many, new Set([0, 2, 4, 6, 8]));
  assert.deepEqual([passages.length, more], [3, 2]);
});

test("statusWords() never says more than is known", () => {
  const choices = readChoices(new URLSearchParams("?q=x"));
  const query = parseQuery("x");
  assert.equal(statusWords(choices, query, { count: 1, exact: true }, 1), "1 result.");
  assert.equal(statusWords(choices, query, { count: 1234, exact: true }, 10), "Showing 10 of 1,234 results.");
  assert.equal(statusWords(choices, query, { count: 40, exact: false }, 10), "Showing 10 of 40 or more results.");
  assert.equal(statusWords(choices, query, { count: 0, exact: true }, 0), "Nothing found.");
});
