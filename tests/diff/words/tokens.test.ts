import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { tokenize } from "../../../scripts/diff/words/tokens.ts";
import { arbitraryText } from "../arbitraryText.ts";

describe("tokenize()", () => {
  const cases: [what: string, text: string, tokens: string][] = [
    ["keeps words, signs and spaces apart", "So, it is.", "So|,| |it| |is|."],
    ["keeps an apostrophe inside a word", "don't O’Neill ' a", "don't| |O’Neill| |'| |a"],
    ["keeps numbers whole with separators", "1,200.50 12:30 3/4", "1,200.50| |12:30| |3/4"],
    ["keeps percent, unit and currency with the number", "19% £5 7€ 20°C 5kg", "19%| |£5| |7€| |20°C| |5kg"],
    ["keeps thousands after a no-break space", "1\u00a0200 men", "1\u00a0200| |men"],
    ["keeps a sign with its number, but not a hyphen", "-4 and 2-4", "-4| |and| |2|-|4"],
    ["keeps dates, times and fractions whole", "2014-01-13 13:05:00 1/2", "2014|-|01|-|13| |13:05:00| |1/2"],
    ["keeps Swiss and Arabic separators", "1’200’000 ١٬٢٠٠٫٥", "1’200’000| |١٬٢٠٠٫٥"],
    ["keeps a percent sign after a no-break space", "19\u00a0% 5‰", "19\u00a0%| |5‰"],
    ["keeps currency before and after", "$1.5bn 7,50€ ¥300", "$1.5bn| |7,50€| |¥300"],
    ["keeps e-mail addresses whole", "ask a.b+c@example.org, now", "ask| |a.b+c@example.org|,| |now"],
    ["keeps flags and joined emoji whole", "🇩🇪🇫🇷👩‍👩‍👧👍🏽", "🇩🇪|🇫🇷|👩‍👩‍👧|👍🏽"],
    ["keeps combining marks with their letter", "e\u0301a न्दी", "e\u0301a| |न्दी"],
    ["keeps Khmer and Thai clusters whole", "ភាសាខ្មែរ น้ำ", "ភាសាខ្មែរ| |น้ำ"],
    ["keeps a Kana character with its voicing mark", "か\u3099き", "か\u3099|き"],
    ["leaves the full stop after a number alone", "in 2014. On", "in| |2014|.| |On"],
    ["keeps URLs whole and the sentence's stop apart", "see https://a.org/x?y=1.", "see| |https://a.org/x?y=1|."],
    ["ends a URL where Chinese goes on", "见https://a.org/x。好", "见|https://a.org/x|。|好"],
    ["keeps e-mail addresses whole", "to a.b@c-d.org, or", "to| |a.b@c-d.org|,| |or"],
    ["takes a row of dots as one sign, and others one by one", "so... ))", "so|...| |)|)"],
    ["cuts Thai into words, and Han and Kana into characters", "你好世界，สวัสดีครับ", "你|好|世|界|，|สวัสดี|ครับ"],
    ["keeps combining marks with their letter, even on a space", "e\u0301a \u0301b", "e\u0301a| \u0301|b"],
    ["keeps emoji sequences and flags whole", "👩‍👩‍👧🇩🇪🇫🇷👍🏽", "👩‍👩‍👧|🇩🇪|🇫🇷|👍🏽"],
  ];
  for (const [what, text, tokens] of cases) it(what, () => assert.equal(tokenize(text).join("|"), tokens));

  it("joins to its text, has no empty token and never cuts a grapheme cluster", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const tokens = tokenize(text);
        assert.equal(tokens.join(""), text);
        assert.ok(!tokens.includes(""));
        const boundaries = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        let at = 0;
        for (const token of tokens) {
          assert.ok(boundaries.has(at));
          at += token.length;
        }
      }),
      // A virama binds a letter of another script, in some versions of Unicode.
      { examples: [["क्ក a"], ["क্ก"]] },
    );
  });

  it("never cuts a grapheme cluster around a format character, of all there are", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    const beside = ["a", " ", "1", ",", "\u0301", "e\u0301", "中", "ก", "\u0e33", "👍", "👍🏽", "🇩🇪", "\u200d", "ا"];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (codePoint === 0xd800) codePoint = 0xe000;
      const format = String.fromCodePoint(codePoint);
      if (!/\p{Cf}/u.test(format)) continue;
      const text = beside.flatMap((one) => [one, format, one, one, format, format]).join("");
      const boundaries = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
      let at = 0;
      for (const token of tokenize(text)) {
        assert.ok(boundaries.has(at), `U+${codePoint.toString(16)} at ${at}`);
        at += token.length;
      }
    }
  });

  it("takes long stretches without spaces in their stride", () => {
    const text = "城市人民政府".repeat(20_000);
    assert.equal(tokenize(text).join(""), text);
    assert.deepEqual(tokenize("x".repeat(1_000_000)), ["x".repeat(1_000_000)]);
  });
});
