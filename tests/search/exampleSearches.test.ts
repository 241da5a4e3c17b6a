import assert from "node:assert/strict";
import { test } from "node:test";
import { diffWords } from "../../scripts/diff/mod.ts";
import { exampleSearches } from "../../scripts/search/exampleSearches.ts";
import type { MatchedRecord } from "../../scripts/search/query/matchRecord.ts";

const change = (before: string, after: string, lang?: string): MatchedRecord => ({
  kind: "change",
  ...(lang && { lang }),
  places: [{ runs: diffWords(before, after) }],
});

test("exampleSearches() has one search for each way to ask, with words of the changes", () => {
  const changes = [
    change("The harbour reopened on Monday.", "The harbour closed again after heavy flooding on Monday."),
    change("Twelve people were rescued.", "Fourteen people were evacuated by helicopter."),
  ];
  assert.deepEqual(exampleSearches(changes, "en"), [
    { way: "added", q: "flooding", in: "added" },
    { way: "removed", q: "reopened", in: "removed" },
    { way: "phrase", q: '"closed again"', in: "" },
    { way: "either", q: "flooding OR helicopter", in: "" },
    { way: "without", q: "flooding -helicopter", in: "" },
  ]);
});

test("exampleSearches() prefers changes in the language of the site", () => {
  const changes = [change("eins", "Fähren überfüllt", "de"), change("one", "crowded ferries", "en-GB")];
  assert.deepEqual(
    exampleSearches(changes, "en").map(({ q }) => q),
    ["crowded", '"crowded ferries"'],
  );
  assert.deepEqual(exampleSearches(changes, "fr").map(({ q }) => q)[0], "überfüllt");
});

test("exampleSearches() has none where no word says anything", () => {
  assert.deepEqual(exampleSearches([change("12", "13"), change("中国政府", "中国外交部", "zh")], "en"), []);
  assert.deepEqual(exampleSearches([], "en"), []);
});
