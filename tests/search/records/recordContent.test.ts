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
