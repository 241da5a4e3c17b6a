import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { foldWord } from "../../../scripts/search/words/foldWord.ts";
import { numberKeys } from "../../../scripts/search/words/numberKeys.ts";
import { words } from "../../../scripts/search/words/words.ts";

const keysOf = (text: string, lang?: string) =>
  words(text, lang).map(({ key, other }) => (other === undefined ? key : `${key}|${other}`));

const cases: [what: string, text: string, keys: string, lang?: string][] = [
  ["numbers whole, with their separators", "31 310 3.1 1.8 18", "31 310 3.1 1.8 18"],
  [
    "thousands as one number, with or without separators",
    "1,000.50 1000.50 2,350.75 1’000’000",
    "1000.50 1000.50 2350.75 1000000",
  ],
  ["one separator before three digits as English has it", "1,000 1.000", "1000|1,000 1.000"],
  ["one separator before three digits as German has it", "1.000 1,000 2,5", "1000|1.000 1.000|1,000 2.5", "de"],
  ["no-break spaces between thousands", "10\u00a0000 10\u202f000 5\u00a012", "10000 10000 5 12"],
  [
    "dates, addresses and lists by their parts",
    "05.03.2024 10.0.0.1 1,2,3 2024-03-05 14:30",
    "05 03 2024 10 0 0 1 1 2 3 2024 03 05 14 30",
  ],
  [
    "signs, units, per cent and currency beside a number",
    "40% £4m $3.50 −4°C 31-year",
    "40 % £ 4 m $ 3.50 − 4 ° c 31 year",
  ],
  ["a hyphen before a number as minus only where nothing stands before it", "-5 3-5 (-2)", "− 5 3 5 − 2"],
  ["digits of other scripts as digits", "٣١ ۳۱ ３１", "31 31 31"],
  ["letters and digits apart", "COVID-19 COVID19 B2B 1st", "covid 19 covid 19 b 2 b 1 st"],
  [
    "hyphens, apostrophes, brackets and dots between parts",
    "well-known don’t Art. 6(1)(f) U.S.",
    "well known don t art 6 1 f u s",
  ],
  [
    "mail and web addresses by their parts",
    "desk@harbour.example https://a.example/a_b?c=1",
    "desk @ harbour example https a example a b c 1",
  ],
  ["elided articles", "l’agglomération d'été dell'arte", "l agglomeration d ete dell arte"],
  ["the Arabic article", "المياه والمياه بالمياه للمياه", "ال مياه و ال مياه ب ال مياه لل مياه"],
  ["Arabic words that only begin like it", "الله ألمانيا والد", "الله المانيا والد"],
  ["signs as words", "C++ C# #hashtag § 6 Q&A 🚢 ✅", "c + + c # # hashtag § 6 q & a 🚢 ✅"],
  ["a picture of several characters as one", "👨‍👩‍👧 🇩🇪 ☎️ 👍🏽", "👨‍👩‍👧 🇩🇪 ☎ 👍🏽"],
  ["no other punctuation", "“No,” – he (said)… a/b * | ~ _", "no he said a b"],
  [
    "Chinese, Japanese, Thai and Korean letter by letter",
    "中国,政府。コーヒー ดีมาก 서울은",
    "中 国 政 府 コ ー ヒ ー ดี ม า ก 서 울 은",
  ],
  ["Latin words whole between Han", "用iPhone拍", "用 iphone 拍"],
  ["soft hyphens as nothing", "nee\u00addle", "needle"],
  ["powers and fractions", "m² ½", "m 2 1⁄2"],
  ["nothing in an empty text", " \u0000\ud800 ", ""],
];
describe("words()", () => {
  for (const [what, text, keys, lang] of cases)
    test(`takes ${what}`, () => {
      assert.equal(keysOf(text, lang).join(" "), keys);
    });

  test("tells where each word stands, in order, without overlap", () => {
    const unit = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 3 }),
      fc.constantFrom(" ", "-", "1", ".", "a", "é", "中", "ا", "ل", "م", "\u0301", "\ud83d"),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { key, start, end } of words(text)) {
          assert.ok(key.length > 0 && start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });

  test("finds the same words in a text cut at a space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        assert.deepEqual(keysOf(`${a} ${b}`), [...keysOf(a), ...keysOf(b)]);
      }),
    );
  });

  test("takes the first 64 characters of a word of embedded data", () => {
    assert.deepEqual(keysOf("x".repeat(60_000)), ["x".repeat(64)]);
  });
});

for (const [one, other] of [
  ["ΔΗΜΑΡΧΟΣ", "δήμαρχος"],
  ["Fußgänger", "FUSSGANGER"],
  ["IĞDIR", "iğdır"],
  ["Łódź", "lodz"],
  ["Ørsted", "orsted"],
  ["Zürich", "Zu\u0308rich"],
  ["ﬁn", "fin"],
  ["مَدرَسَة", "مدرسة"],
  ["שָׁלוֹם", "שלום"],
] as const)
  test(`foldWord() makes ${one} and ${other} alike`, () => {
    assert.equal(foldWord(one), foldWord(other));
  });

for (const [one, other] of [
  ["か", "が"],
  ["ดี", "ดิ"],
  ["сон", "сын"],
] as const)
  test(`foldWord() keeps ${one} and ${other} apart`, () => {
    assert.notEqual(foldWord(one), foldWord(other));
  });

test("numberKeys() takes two separators of one kind for no number", () => {
  assert.equal(numberKeys("1.2.3"), undefined);
  assert.deepEqual(numberKeys("1.234.567"), ["1234567"]);
});
