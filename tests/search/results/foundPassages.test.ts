import assert from "node:assert/strict";
import { test } from "node:test";
import { diffWords } from "../../../scripts/diff/mod.ts";
import { matchRecord, type Place } from "../../../scripts/search/query/matchRecord.ts";
import { parseQuery } from "../../../scripts/search/query/parseQuery.ts";
import { foundPassages, type Passage } from "../../../templates/client/search/results/foundPassages.ts";
import { textFragment } from "../../../templates/client/search/results/textFragment.ts";

const place = (before: string, after: string): Place => ({ runs: diffWords(before, after) });

function found(q: string, places: readonly Place[], most?: number) {
  const hits = matchRecord(parseQuery(q), { kind: "change", places }, "") ?? assert.fail("no match");
  return foundPassages(places, hits, most);
}

/** `-` and `+` before changed stretches, brackets around what was found. */
function told({ side, stretches }: Passage): string {
  const sign = { added: "+", removed: "-", same: "" };
  const text = stretches.map(({ kind, pieces }) => {
    const words = pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
    return sign[kind] ? `${sign[kind]}{${words}}` : words;
  });
  return `${side}: ${text.join("")}`;
}

test("foundPassages() shows both sides of an edited place, with what was found marked", () => {
  const { passages, more } = found("middle", [place("in the midst of it", "in the middle of it")]);
  assert.deepEqual(passages.map(told), ["before: in the -{midst} of it", "after: in the +{[middle]} of it"]);
  assert.deepEqual(
    passages.map(({ kind, found }) => [kind, found]),
    [
      ["removed", []],
      ["added", ["middle"]],
    ],
  );
  assert.equal(more, 0);
});

test("foundPassages() shows one side of a row that was added or removed", () => {
  assert.deepEqual(found("ferry", [{ runs: [["+", "A ferry sank."]] }]).passages.map(told), [
    "after: +{A [ferry] sank.}",
  ]);
  assert.deepEqual(found("ferry", [{ runs: [["-", "A ferry sank."]] }]).passages.map(told), [
    "before: -{A [ferry] sank.}",
  ]);
});

test("foundPassages() marks a phrase across what is kept and what is changed", () => {
  const { passages } = found('"the middle of"', [place("in the midst of it", "in the middle of it")]);
  assert.deepEqual(passages.map(told)[1], "after: in [the ]+{[middle]}[ of] it");
  assert.deepEqual(passages[1]!.found, ["the middle of"]);
});

test("foundPassages() shows the first places where something was found, and counts the others", () => {
  const places = [place("a", "b"), ...Array.from({ length: 5 }, (_, n) => place(`cat ${n}`, `dog ${n}`))];
  const { passages, more } = found("dog", places, 2);
  assert.deepEqual(
    passages.map(({ place }) => place),
    [1, 1, 2, 2],
  );
  assert.equal(more, 3);
});

test("foundPassages() shows the first places where nothing in particular was asked for", () => {
  const places = Array.from({ length: 5 }, (_, n) => place(`cat ${n}`, `dog ${n}`));
  const { passages, more } = foundPassages(places, []);
  assert.deepEqual([passages.length, more], [6, 0]);
});

test("foundPassages() cuts a long text around the first thing found, between words", () => {
  const long = `${"word ".repeat(200)}needle${" word".repeat(200)}`;
  const { passages } = found("needle", [{ runs: [["+", long]] }]);
  const text = told(passages[0]!);
  assert.match(text, /^after: … \+\{word .*\[needle\] word.*word\} …$/);
  assert.ok(text.length < 380, String(text.length));
});

test("foundPassages() cuts a text without spaces between characters", () => {
  const { passages } = found("針", [{ runs: [["+", `${"😀".repeat(300)}針${"😀".repeat(300)}`]] }]);
  const text = passages[0]!.stretches.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join("");
  // Half a character could not be encoded.
  assert.doesNotThrow(() => encodeURIComponent(text));
  assert.match(text, /針/);
});

test("textFragment() writes a directive for the words around what was found", () => {
  const { passages } = found("well", [place("It is a known fact, sir.", "It is a well-known fact, sir.")]);
  assert.equal(passages.at(-1)!.around, "It is a well-known fact, sir.");
  assert.equal(textFragment("a well-known fact, & more"), ":~:text=a%20well%2Dknown%20fact%2C%20%26%20more");
  assert.equal(textFragment(" "), "");
});
