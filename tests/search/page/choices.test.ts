import assert from "node:assert/strict";
import { test } from "node:test";
import {
  chosenCount,
  isEmpty,
  readChoices,
  withoutFacets,
  writeChoices,
} from "../../../templates/client/search/page/choices.ts";

const read = (query: string) => readChoices(new URLSearchParams(query));

for (const [query, same = query] of [
  ["?q=middle&in=added&source=guardian&year=2014&label=quotation&sort=date"],
  ["?q=middle&source=guardian&source=herald&year=2014&month=2014-01&label=number&label=date&language=de&tag=war"],
  ["?q=%22a+b%22+%3Cimg%3E+%26"],
  ["?q=+x+&in=everything&sort=up", "?q=x"],
  ["?source=a&source=a&source=&source=+b+", "?source=a&source=b"],
  ["?label=b&q=x&source=a", "?q=x&source=a&label=b"],
  ["?in=removed&sort=oldest"],
  ["", ""],
  ["?in=&source=&sort=relevance", ""],
] as const) {
  test(`choices of ${query || "an empty URL"} stand in the URL as ${same || "nothing"}`, () => {
    assert.equal(writeChoices(read(query)), same);
  });
}

test("isEmpty() is true where only the order is chosen", () => {
  assert.ok(isEmpty(read("?sort=date")));
  for (const query of ["?year=2014", "?in=added", "?q=x", "?tag=a"]) assert.ok(!isEmpty(read(query)), query);
});

test("chosenCount() counts values of all facets, and withoutFacets() takes them all away", () => {
  const choices = read("?q=x&in=added&source=a&source=b&tag=c&sort=date");
  assert.equal(chosenCount(choices), 3);
  assert.equal(writeChoices(withoutFacets(choices)), "?q=x&in=added&sort=date");
});
