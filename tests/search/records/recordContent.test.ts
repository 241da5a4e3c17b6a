import assert from "node:assert/strict";
import { test } from "node:test";
import { type RecordContent, readContent, writeContent } from "../../../scripts/search/records/recordContent.ts";

const content: RecordContent = {
  captured: "2014-01-13T13:40:00Z",
  cut: true,
  places: [
    {
      headline: true,
      passages: [
        {
          words: [
            ["Talks", "same"],
            ["fail", "added"],
          ],
        },
      ],
    },
    {
      passages: [
        {
          words: [
            ["the", "same"],
            ["midst\u0007–", "removed"],
            ["of", "same"],
          ],
        },
        {
          words: [
            ["the", "same"],
            ["very", "added"],
            ["middle", "added"],
          ],
        },
      ],
    },
    {
      passages: [
        {
          words: [
            ["whole", "removed"],
            ["row", "removed"],
          ],
        },
      ],
    },
  ],
};

test("readContent() reads what writeContent() wrote", () => {
  assert.deepEqual(readContent(writeContent(content)), content);
});

test("writeContent() puts exactly one space between words, so that words are Pagefind's locations", () => {
  const words = content.places.flatMap((place) => place.passages.flatMap((passage) => passage.words));
  const written = writeContent(content).split(/\s/);
  assert.equal(written.length, words.length);
  written.forEach((word, k) => {
    assert.ok(word.endsWith(words[k]![0]));
  });
});

test("writeContent() leaves out the fraction of a second", () => {
  const captured = "2014-01-13T13:40:00.250Z";
  assert.equal(readContent(writeContent({ ...content, captured })).captured, "2014-01-13T13:40:00Z");
});

test("writeContent() writes control characters before the words that they tell of, and no others", () => {
  assert.equal(
    writeContent(content),
    "\u0012\u0010\u0011\u0014\u0010\u0011\u0011\u0013\u0011\u0013\u0014\u0010\u0010\u0010\u0008" +
      "\u0003Talks \u0004fail \u0001the \u0005midst\u0007– \u0006of \u0002the \u0004very middle \u0001\u0005whole row",
  );
});

test("readContent() takes the first word of a place and of a side for one of the context, unless it says otherwise", () => {
  const [same, added] = [["a", "same"] as const, ["b", "added"] as const];
  const places = [
    { headline: true as const, passages: [{ words: [same, added] }, { words: [same, added] }] },
    { passages: [{ words: [same, added] }, { words: [same] }] },
    { passages: [{ words: [added] }] },
    { headline: true as const, passages: [{ words: [same] }] },
  ];
  assert.deepEqual(readContent(writeContent({ ...content, places })).places, places);
});

test("readContent() passes over control characters without a meaning, and takes no sign of a text for one", () => {
  assert.deepEqual(readContent(`\u000f\u001a\u001f${writeContent(content)}`), content);
  const places = [{ passages: [{ words: [["!now", "same"] as const, ["\u0007", "same"] as const] }] }];
  assert.deepEqual(readContent(writeContent({ ...content, cut: false, places })), { ...content, cut: false, places });
});

test("readContent() reads every digit of an instant", () => {
  for (const captured of ["1987-06-25T09:34:51Z", "2098-10-30T20:17:46Z"])
    assert.equal(readContent(writeContent({ captured, cut: false, places: [] })).captured, captured);
});
