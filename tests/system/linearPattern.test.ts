import assert from "node:assert/strict";
import test from "node:test";
import { LinearPattern, patternFault } from "../../scripts/system/linearPattern.ts";

const cases: [sentence: string, pattern: string, text: string, replaced: string][] = [
  ["replaces each match", "\\d+ comments", "3 comments, 12 comments", "_, _"],
  ["takes capital and small letters for one", "seen at \\w+", "Seen at noon", "_"],
  ["knows letters of all scripts", "\\p{L}+", "żaba 東京", "_ _"],
  ["leaves a text without a match as it is", "x", "no match", "no match"],
];

for (const [sentence, pattern, text, replaced] of cases) {
  test(`LinearPattern ${sentence}`, () => {
    assert.equal(new LinearPattern(pattern).replaceAll(text, "_"), replaced);
  });
}

test("LinearPattern tells where it matches, in UTF-16 offsets", () => {
  assert.deepEqual(new LinearPattern("\\d+").matches("😀 3 of 12"), [
    [3, 4],
    [8, 10],
  ]);
});

test("LinearPattern takes what it puts in literally", () => {
  assert.equal(new LinearPattern("(a)").replaceAll("a", "$1$&"), "$1$&");
});

test("LinearPattern is done soon with a pattern that makes others run for years", () => {
  const text = `${"a".repeat(20_000)}!`;
  const start = performance.now();
  assert.equal(new LinearPattern("(a+)+$").replaceAll(text, "_"), text);
  assert.ok(performance.now() - start < 5_000);
});

for (const [pattern, fault] of [
  ["(", /missing closing/],
  ["a**", /nested/i],
  ["(?=ahead)", /invalid/],
  ["(a)\\1", /invalid escape/],
  ["x*", /must not match a text without characters/],
  ["a".repeat(501), /at most 500 characters/],
] as const) {
  test(`patternFault() refuses ${pattern.slice(0, 20)}`, () => {
    assert.match(patternFault(pattern)!, fault);
  });
}

test("patternFault() finds nothing in a usable pattern", () => {
  assert.equal(patternFault("\\d+ (?:comments?|views)"), undefined);
});
