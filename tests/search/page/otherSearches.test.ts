import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoices, writeChoices } from "../../../templates/client/search/page/choices.ts";
import { otherSearches } from "../../../templates/client/search/page/otherSearches.ts";

for (const [query, offers] of [
  ["?q=war", []],
  [
    "?q=war&in=added",
    [
      ["?q=war&in=removed", "3 in removed words"],
      ["?q=war&in=text", "3 in current texts"],
      ["?q=war", "3 everywhere"],
    ],
  ],
  ["?q=war&year=2014&source=a", [["?q=war", "3 without the filters"]]],
  ["?year=2014&source=a", []],
  [
    '?q="cold war"',
    [
      ["?q=cold+war", "3 with these words apart from each other"],
      ["?q=cold+OR+war", "3 with any of these words"],
    ],
  ],
  ["?q=cold war -peace", [["?q=cold+OR+war", "3 with any of these words"]]],
] as const) {
  test(`where ${query} finds nothing, ${offers.length} other searches are tried`, () => {
    const others = otherSearches(readChoices(new URLSearchParams(query)));
    assert.deepEqual(
      others.map(({ choices, words }) => [writeChoices(choices), words(3, false)]),
      offers,
    );
  });
}
