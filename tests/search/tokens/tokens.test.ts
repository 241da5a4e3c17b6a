import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { MatchedRecord } from "../../../scripts/search/query/matchRecord.ts";
import { recordTokens } from "../../../scripts/search/tokens/recordTokens.ts";
import { standing, standingOf, standingsWith, token } from "../../../scripts/search/tokens/token.ts";
import { unitsOfPhrase } from "../../../scripts/search/tokens/units.ts";
import { words } from "../../../scripts/search/words/words.ts";

describe("token()", () => {
  for (const [unit, sum, written] of [
    ["talks", standing.added, "talksqk"],
    ["talks", standing.removed, "talksql"],
    ["talks", "text", "talksqt"],
    ["quiz", 4, "qquizqn"],
    ["31", 1, "qdqbqk"],
    ["3.1", 1, "qdqyaacoqbqk"],
    ["é", 1, "qyaaojqk"],
    ["🚢", 1, "qxabpgkcqk"],
    ["中 国", 1, "qyeocnqzqyfgpnqk"],
  ] as const)
    test(`writes ${unit} as ${written}`, () => assert.equal(token(unit, sum), written));

  test("writes letters alone, different ones for different units, and none is the beginning of another", () => {
    const unit = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
    const near = fc.constantFrom("q", "qa", "qk", "a", "ab", "a b", "qz", "1", "11", "qqk");
    const sum = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, "text" as const);
    const any = fc.tuple(fc.oneof(unit, near), sum);
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [a, b] = [token(...one), token(...other)];
        assert.match(a, /^[a-z]+$/);
        assert.equal(a.startsWith(b), one[0] === other[0] && one[1] === other[1]);
      }),
    );
  });
});

test("standingOf() reads what token() wrote", () => {
  for (const sum of standingsWith(7)) assert.equal(standingOf(token("a", sum).at(-1)!), sum);
  assert.deepEqual(standingsWith(standing.added), [1, 3, 5, 7]);
});

for (const [text, units] of [
  ["talks", ["talks"]],
  ["peace talks", ["peace", "talks"]],
  ["1,000 men", ["1000|1,000", "men"]],
  ["中", ["中"]],
  ["中国", ["中 国"]],
  ["中国人", ["中 国", "国 人"]],
  ["用iPhone拍照", ["用", "iphone", "拍 照"]],
] as const)
  test(`unitsOfPhrase() divides ${text} into ${units.join(", ")}`, () => {
    const found = words(text).map(({ key, other }) => (other === undefined ? [key] : [key, other]));
    assert.deepEqual(
      unitsOfPhrase(found).map((keys) => keys.join("|")),
      units,
    );
  });

const tokensOf = (kind: MatchedRecord["kind"], ...runs: MatchedRecord["places"][number]["runs"]) =>
  recordTokens({ kind, places: [{ runs }] });

test("recordTokens() tells what was added, removed or stands near, each unit once", () => {
  const runs = [
    ["=", "one two the four five six seven the "],
    ["-", "midst"],
    ["+", "middle the"],
    ["=", " of"],
  ] as const;
  assert.deepEqual(
    tokensOf("change", ...runs),
    [
      ["of", 4],
      ["the", 5],
      ["four", 4],
      ["five", 4],
      ["six", 4],
      ["seven", 4],
      ["midst", 2],
      ["middle", 1],
    ]
      .map(([unit, sum]) => token(unit as string, sum as number))
      .sort(),
  );
});

test("recordTokens() has every word of a text, and pairs of letters where there are no spaces", () => {
  assert.deepEqual(
    tokensOf("article", ["=", "a b a 中国"]),
    ["a", "b", "中", "国", "中 国"].map((unit) => token(unit, "text")).sort(),
  );
});

test("recordTokens() takes a pair for changed where one of its letters is", () => {
  const tokens = tokensOf("change", ["=", "中"], ["+", "国"]);
  assert.deepEqual(tokens, [token("中", 4), token("国", 1), token("中 国", 1)].sort());
});
