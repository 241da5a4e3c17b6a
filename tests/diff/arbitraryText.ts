import fc from "fast-check";

// What texts of the world are made of, and what breaks diffs: words, unspaced scripts, clusters of several code
// points, stray halves, control characters, right-to-left letters, addresses and numbers.
const pieces = [
  ..."the |a |cat |dog, |12 |31%|don't |1,200.50 |$5|-4|...|“|”".split("|"),
  ..."，|。|城市|人民|東京タワー|สวัสดี|ำ|ភាសា|မြန်မာ|한국어 ".split("|"),
  ..."e\u0301|\u0301| \u0301|न्दी|क्|ष|👩‍👩‍👧|🇩🇪|🇫🇷|👍🏽|1️⃣|\u200d|\u0600".split("|"),
  ..." |  |\n|\u00a0|\u0000|\ud800|\udc00|كتاب |שלום |https://example.org/a?b. |a@example.org ".split("|"),
];

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 24 }),
  fc.string({ unit: "grapheme", maxLength: 24 }),
);

// Few words and many repetitions, so that paragraphs resemble, split, merge and move.
const words = fc.array(fc.constantFrom("one", "two", "three", "four", "five", "six", "seven"), {
  minLength: 1,
  maxLength: 8,
});
const paragraphText = fc.oneof(
  fc.constantFrom("", "---", "the cat sat on the mat today", "the cat sat", "on the mat today", "城市人民政府"),
  words.map((parts) => parts.join(" ")),
  arbitraryText,
);

export const arbitraryParagraph = fc.oneof(
  { weight: 4, arbitrary: paragraphText.map((text) => ({ text })) },
  { weight: 1, arbitrary: paragraphText.map((text) => ({ text, type: "heading" as const, level: 2 })) },
);
