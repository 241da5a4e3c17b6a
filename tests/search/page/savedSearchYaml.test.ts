import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readSavedSearches } from "../../../scripts/search/saved/readSavedSearches.ts";
import { readChoices } from "../../../templates/client/search/page/choices.ts";
import { savedSearchYaml } from "../../../templates/client/search/page/savedSearchYaml.ts";
import { temporaryStore } from "../../store/temporaryStore.ts";

const read = (query: string) => readChoices(new URLSearchParams(query));

test("savedSearchYaml() writes the entry of a search", () => {
  assert.deepEqual(savedSearchYaml(read("?q=%22it%27s+over%22+-war&in=added&source=post&label=number&label=date")), {
    yaml: `- name: it-s-over-war-added-post-number-date
  query: '"it''s over" -war'
  in: added
  source: post
  label: [number, date]
`,
    left: false,
  });
});

test("savedSearchYaml() leaves out times and tags, and says so", () => {
  assert.deepEqual(savedSearchYaml(read("?q=x&year=2014&tag=war")), { yaml: "- name: x\n  query: 'x'\n", left: true });
});

for (const query of ["", "?in=text&q=x", "?year=2014", "?sort=date"])
  test(`savedSearchYaml() writes nothing for ${query || "an empty search"}`, () => {
    assert.equal(savedSearchYaml(read(query)), undefined);
  });

test("what savedSearchYaml() writes is read as the same search", (t) => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
    .map((text) => text.replace(/[\p{C}\s]+/gu, ""));
  const q = fc.array(
    fc.oneof(word, fc.constantFrom('"', "'", ": ", "#", "- ", "[a]", "{", "&x", "*y", "!z", "%", "no", "~")),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(
      q,
      fc.constantFrom("", "added", "removed"),
      fc.array(fc.constantFrom("post", "Der Tag", "نبأ", "on"), { maxLength: 2 }),
      (words, where, sources) => {
        const params = new URLSearchParams({ q: words.join(" "), in: where });
        for (const source of sources) params.append("source", source);
        params.append("label", "number");
        const choices = readChoices(params);
        const folder = temporaryStore(t, { "watches.yml": savedSearchYaml(choices)!.yaml });
        const [search, ...others] = readSavedSearches(folder);
        assert.deepEqual(others, []);
        assert.deepEqual(
          [search!.query, search!.in ?? "", search!.sources, search!.labels],
          [choices.q.replace(/[\t\n\f\r ]+/g, " "), choices.in, choices.source, ["number"]],
        );
      },
    ),
    { numRuns: 150 },
  );
});
