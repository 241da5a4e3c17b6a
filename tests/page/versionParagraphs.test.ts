import assert from "node:assert/strict";
import { test } from "node:test";
import type { Version } from "../../scripts/model/version.ts";
import { isWhollyHidden, versionParagraphs } from "../../scripts/page/versionParagraphs.ts";
import { articleOf } from "../fixtures/articleOf.ts";

/** Of the paragraphs A and B, those marked as hidden. */
function marked(hidden: number[] | undefined) {
  const article = articleOf([{ paragraphs: ["A", "B"] }]);
  const version = { ...article.versions[0]!, ...(hidden && { hidden }) } as Version;
  const texts = versionParagraphs(article, version).map(({ text, isHidden }) => (isHidden ? `(${text})` : text));
  return { texts, wholly: isWhollyHidden(version) };
}

test("versionParagraphs() marks the paragraphs that were hidden, but none where all were", () => {
  assert.deepEqual(marked(undefined), { texts: ["A", "B"], wholly: false });
  assert.deepEqual(marked([]), { texts: ["A", "B"], wholly: false });
  assert.deepEqual(marked([1]), { texts: ["A", "(B)"], wholly: false });
  assert.deepEqual(marked([0, 1]), { texts: ["A", "B"], wholly: true });
});
