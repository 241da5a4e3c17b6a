import assert from "node:assert/strict";
import { test } from "node:test";
import { matchRecord, type Place } from "../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../scripts/search/query/parseQuery.ts";
import { isEmpty, readChoices, writeChoices } from "../../templates/client/search/choices.ts";
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

const shown = ({ passages, more }: ReturnType<typeof shownPlaces>) => [
  ...passages.map(({ kind, headline, stretches }) => {
    const pieces = stretches.flatMap((stretch) =>
      stretch.pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)),
    );
    return `${headline ? "# " : ""}${kind}: ${pieces.join("")}`;
  }),
  more,
];
const middle: Place = {
  runs: [
    ["=", "in the "],
    ["-", "midst"],
    ["+", "very middle"],
    ["=", " of"],
  ],
};
const hitsOf = (q: string, places: readonly Place[]) => matchRecord(parseQuery(q), { kind: "change", places }, "")!;

test("shownPlaces() shows both sides of a place, what was searched for marked", () => {
  assert.deepEqual(shown(shownPlaces([middle], hitsOf('"very middle"', [middle]))), [
    "removed: in the midst of",
    "added: in the [very middle] of",
    0,
  ]);
});

test("shownPlaces() cuts a long passage around what was searched for", () => {
  const long: Place = { runs: [["+", Array.from({ length: 100 }, (_, k) => `word${k}`).join(" ")]] };
  const [text] = shown(shownPlaces([long], hitsOf("word50", [long])));
  assert.match(String(text), /^added: … .*\[word50\].* …$/);
});

test("shownPlaces() shows the places that hold what was searched for, and counts those it does not show", () => {
  const other: Place = { of: "title", runs: [["+", "other"]] };
  const places = [other, middle, middle, other];
  assert.deepEqual(shown(shownPlaces(places, hitsOf("middle", places), 1)).at(-1), 1);
  assert.deepEqual(shown(shownPlaces(places, [], 1)), ["# added: other", 0]);
});

test("shownPlaces() shows a text once", () => {
  assert.deepEqual(shown(shownPlaces([{ runs: [["=", "some text"]] }], [])), ["same: some text", 0]);
});

test("statusWords() never says more than is known", () => {
  const choices = readChoices(new URLSearchParams("?q=x"));
  const query = { ignored: [], terms: 1 };
  assert.equal(statusWords(choices, query, { count: 1, exact: true }, 1), "1 result.");
  assert.equal(statusWords(choices, query, { count: 1234, exact: true }, 10), "Showing 10 of 1,234 results.");
  assert.equal(statusWords(choices, query, { count: 40, exact: false }, 10), "Showing 10 of 40 or more results.");
  assert.equal(statusWords(choices, query, { count: 0, exact: true }, 0), "Nothing found.");
});
