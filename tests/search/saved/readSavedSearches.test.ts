import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import { readSavedSearches, unknownSources } from "../../../scripts/search/saved/readSavedSearches.ts";
import { SettingsError } from "../../../scripts/store/settings/settings.ts";
import { temporaryStore } from "../../store/temporaryStore.ts";

test("readSavedSearches() finds none where there is no file, or an empty one", (t) => {
  assert.deepEqual(readSavedSearches(temporaryStore(t, {})), []);
  assert.deepEqual(readSavedSearches(temporaryStore(t, { "watches.yml": "# none yet\n" })), []);
});

test("readSavedSearches() reads every key, and lists where one is enough", (t) => {
  const yaml = `
- name: rising-prices
  query: '"per cent" -rent'
  in: added
  source: harbour-post
  label: number
  language: en-gb
- name: Zwei Quellen
  query: Preis
  source: [a, b]
  label: [number, date]
  language: [de, fr]
- { name: 洪水, label: correction }
`;
  assert.deepEqual(readSavedSearches(temporaryStore(t, { "watches.yml": yaml })), [
    {
      name: "rising-prices",
      title: "Rising prices",
      path: "/watch/rising-prices/",
      query: '"per cent" -rent',
      in: "added",
      sources: ["harbour-post"],
      labels: ["number"],
      languages: ["en-GB"],
    },
    {
      name: "Zwei Quellen",
      title: "Zwei Quellen",
      path: "/watch/zwei-quellen-bb7e53db/",
      query: "Preis",
      sources: ["a", "b"],
      labels: ["number", "date"],
      languages: ["de", "fr"],
    },
    {
      name: "洪水",
      title: "洪水",
      path: "/watch/65b61b8b/",
      query: "",
      sources: [],
      labels: ["correction"],
      languages: [],
    },
  ]);
});

const wrong: [yaml: string, messages: RegExp[]][] = [
  ["name: a\nquery: b", [/watches\.yml:1 must hold a list: each entry begins with `- `$/]],
  ["- name: a\n  query: b\n- just text", [/watches\.yml:3 each entry must have a name and a query$/]],
  ["- query: b", [/watches\.yml:1 name: is missing; the list's address is made of it/]],
  ["- {}", [/watches\.yml:1 name: is missing/]],
  ["- name: a", [/watches\.yml:1 a: asks for nothing; give it a query, or a source, label or language$/]],
  ["- name: a\n  query: ''", [/watches\.yml:1 a: asks for nothing/]],
  ["- name: a/b\n  query: c", [/watches\.yml:1 name: must not contain a slash$/]],
  [`- name: ${"a".repeat(81)}\n  query: c`, [/watches\.yml:1 name: must be at most 80 characters long$/]],
  [`- name: a\n  query: ${"c".repeat(501)}`, [/watches\.yml:2 query: must be at most 500 characters long$/]],
  ["- name: a\n  query: b\n  in: text", [/watches\.yml:3 in: must be added or removed$/]],
  ["- name: a\n  label: numbr", [/watches\.yml:2 label: there is no "numbr" \(known: gone, withheld, /]],
  ["- name: a\n  language: en_GB", [/watches\.yml:2 language: .* write en-GB$/]],
  [
    "- name: a\n  words: b",
    [/watches\.yml:2 unknown key "words" \(known: name, query, in, source, label, language\)$/],
  ],
  ["- name: a\n  query: [b, c]", [/watches\.yml:2 query: must be text, not a list/]],
  ["- name: a\n  query: b\n\n- query: d\n  name: a", [/watches\.yml:4 name: "a" is given twice$/]],
  ["- name: a\n  query: b: c", [/watches\.yml:2 no valid YAML/]],
  ["- name: a\n  in: x\n- name: b", [/watches\.yml:2 in: /, /watches\.yml:3 b: asks for nothing/]],
  [
    Array.from({ length: 202 }, (_, n) => `- { name: a${n}, query: b }`).join("\n"),
    [/watches\.yml:201 more than 200 saved searches$/],
  ],
];

for (const [yaml, messages] of wrong) {
  test(`readSavedSearches() refuses ${JSON.stringify(yaml.slice(0, 60))}`, (t) => {
    const root = temporaryStore(t, { "watches.yml": yaml });
    assert.throws(
      () => readSavedSearches(root),
      (error) => {
        assert.ok(error instanceof SettingsError);
        const lines = error.message.split("\n");
        assert.equal(lines.length, messages.length, error.message);
        for (const [at, message] of messages.entries()) assert.match(lines[at]!, message);
        return true;
      },
    );
  });
}

test("unknownSources() warns of a source that the archive does not have", (t) => {
  const root = temporaryStore(t, { "watches.yml": "- { name: a, source: [post, wire] }\n- { name: b, query: x }" });
  const problems = unknownSources(readSavedSearches(root), root, new Set(["wire"]));
  assert.deepEqual(problems, [
    {
      severity: "warning",
      file: path.relative("", path.join(root, "watches.yml")),
      reason: 'a: source: the archive has no "post"',
    },
  ]);
});
