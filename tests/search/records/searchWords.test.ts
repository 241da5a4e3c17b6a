import assert from "node:assert/strict";
import { test } from "node:test";
import { joinWords, searchWords } from "../../../scripts/search/records/searchWords.ts";

const cases: [what: string, text: string, words: string[], joined?: string][] = [
  [
    "splits at white space of every kind",
    "in\u00a0the  middle\u3000of\u0085it",
    ["in", "the", "middle", "of", "it"],
    "in the middle of it",
  ],
  ["keeps punctuation on its word", "“No,” (he) said.", ["“No,”", "(he)", "said."]],
  ["gives a dash no place of its own", "war – and peace", ["war\u0007–", "and", "peace"]],
  ["joins a sign at the start to the first word", "— a", ["—a"], "—a"],
  ["takes Han letter by letter", "中国,政府。", ["中", "国,", "政", "府。"]],
  ["keeps Latin words whole between Han", "用iPhone拍", ["用", "iPhone", "拍"]],
  ["takes Kana with its long-vowel sign", "コーヒー", ["コ", "ー", "ヒ", "ー"]],
  ["keeps Thai marks on their letter, and real spaces", "ดี มาก", ["ดี\u0007", "ม", "า", "ก"]],
  ["takes Arabic by its spaces", "مرحبا بالعالم", ["مرحبا", "بالعالم"]],
  ["drops control characters", "a\u0000b\u0001 c", ["a", "b", "c"], "a b c"],
  ["finds no word in signs alone", " … — ", [], ""],
];
for (const [what, text, words, joined = text] of cases) {
  test(`searchWords() ${what}`, () => {
    const found = searchWords(text).map((word) => word.text);
    assert.deepEqual(found, words);
    assert.equal(joinWords(found), joined);
  });
}

test("searchWords() tells where a word's letters stand", () => {
  const text = "the “Geneva” talks";
  const [, word] = searchWords(text);
  assert.equal(text.slice(word!.start, word!.end), "Geneva");
});

test("searchWords() cuts a word of embedded data short", () => {
  const [word] = searchWords("x".repeat(60_000));
  assert.equal(word!.text, `${"x".repeat(200)}…`);
});
