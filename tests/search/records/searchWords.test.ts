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
  ["keeps the space between signs at the start", "— – a", ["—\u0007–a"], "— –a"],
  ["keeps the space between signs at the end", "a – –b –", ["a\u0007–", "–b\u0007–"]],
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

test("searchWords() tells where a word's last letter ends, also beyond the first 65,536 characters", () => {
  const ends = ["x a.", "x \u{10000}.", "x a\u{10400}."].map((text) => {
    const { start, end } = searchWords(text)[1]!;
    return [start, end];
  });
  assert.deepEqual(ends, [
    [2, 3],
    [2, 4],
    [2, 5],
  ]);
});

test("searchWords() keeps a word of 200 letters whole, and no longer one", () => {
  const shown = [200, 201].map((length) => searchWords("x".repeat(length))[0]!.text);
  assert.deepEqual(shown, ["x".repeat(200), `${"x".repeat(200)}…`]);
});
