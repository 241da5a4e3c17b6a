import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { de } from "../../templates/messages/de.ts";
import { en } from "../../templates/messages/en.ts";
import { repository } from "../fixtures/repository.ts";

type Leaf = readonly [name: string, english: unknown, german: unknown];

function* leaves(english: object, german: object, name = ""): Generator<Leaf> {
  assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort(), name);
  for (const [key, value] of Object.entries(english)) {
    const other = (german as Record<string, unknown>)[key];
    const below = name ? `${name}.${key}` : key;
    if (typeof value === "object" && value !== null) yield* leaves(value, other as object, below);
    else yield [below, value, other];
  }
}

/** Words that are the same in both languages, and texts of nothing but a name or a number. */
const same = new Set([
  ...["version.sha256", "evidence.sha256", "evidence.markdown", "evidence.bibtex"],
  ...["article.title", "article.facts.original", "article.facts.feedLink", "article.older.here", "article.notice.note"],
  ...["article.versions.elapsed", "labels.texts.name.title", "labels.texts.link.title", "rows.targets"],
  ...["rows.marks.link", "rows.marks.code", "rows.roles.code", "site.source.feedLink"],
  ...["search.results", "format.list", "format.monthName", "lists.feed", "watch.atom", "watch.json"],
]);

/** Values for messages that take others than numbers. */
const given: Readonly<Record<string, (n: number) => readonly unknown[]>> = {
  "article.title": () => ["A", "B"],
  "article.repeats.texts": (n) => [[n, 7]],
  "feeds.entryTitle": (n) => ["A", n, ["B"]],
  "feeds.entryHead": (n) => ["A", n, n + 1, "B", ["C"]],
  "format.list": () => [["A", "B"]],
  "searchStatus.ignored.no word": () => [["A", "B"]],
  "searchStatus.ignored.operator": () => [["A", "B"]],
  "searchStatus.ignored.length": () => [["A", "B"]],
  "format.month": (n) => [`${1000 + n}-05`],
  "format.plural": (n) => [n, "A", "B"],
  "inWords.rows": (n) => [
    [
      { kind: "edited", count: n },
      { kind: "added", count: 2 },
    ],
  ],
  "labels.reasons.failed": () => ["paywall"],
};

/** A text, or what a function of texts makes of plausible values. */
function wordsOf(message: unknown, name: string, n: number): string {
  if (typeof message === "string") return message;
  assert.ok(typeof message === "function", name);
  const values = given[name]?.(n) ?? Array.from({ length: message.length }, (_, at) => n + at);
  return String((message as (...values: readonly unknown[]) => unknown)(...values));
}

const slotsOf = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();

describe("the German texts", () => {
  for (const [name, english, german] of leaves(en, de)) {
    it(`say ${name}`, () => {
      for (const n of [1, 1234]) {
        const [there, here] = [wordsOf(english, name, n), wordsOf(german, name, n)];
        assert.doesNotMatch(here, /undefined|NaN|\[object/);
        assert.deepEqual(slotsOf(here), slotsOf(there), "slots for markup");
        if (!same.has(name) && /[A-Za-z]{3}/.test(there.replace(/\{\w+\}/g, ""))) assert.notEqual(here, there);
      }
    });
  }

  it("have the same sections on the page about the archive", () => {
    const ids = (language: string) =>
      [
        ...readFileSync(path.join(repository, "templates/messages", language, "about.njk"), "utf8").matchAll(
          /id="([^"]*)"|\{%-? (\w+)/g,
        ),
      ].map(([, id, tag]) => id ?? tag);
    assert.deepEqual(ids("de"), ids("en"));
  });
});
