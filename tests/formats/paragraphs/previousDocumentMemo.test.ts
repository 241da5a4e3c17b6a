import assert from "node:assert/strict";
import test from "node:test";
import { PreviousDocumentMemo } from "../../../scripts/formats/paragraphs/previousDocumentMemo.ts";

const documents: [sentence: string, parts: string, madeAnew: string][] = [
  ["makes all of the first document", "a b c d e f", "abcdef"],
  ["makes nothing of the same document", "a b c d e f", ""],
  ["makes an edited part alone", "a b C d e f", "C"],
  ["makes an added part alone", "a n b C d e f", "n"],
  ["makes nothing where parts were removed", "a C d e f", ""],
  ["makes nothing where two parts changed places", "C a d e f", ""],
  ["makes what stood in the document before the last", "C a b d e f", "b"],
  ["makes nothing of an empty document", "", ""],
  ["makes all after an empty document", "C a", "Ca"],
];

test("PreviousDocumentMemo", async (t) => {
  const last = new PreviousDocumentMemo<string>();
  for (const [sentence, text, madeAnew] of documents)
    await t.test(sentence, () => {
      const parts = text === "" ? [] : text.split(" ");
      const made: string[] = [];
      const results = last.read(parts, (part) => {
        made.push(part);
        return `<${part}>`;
      });
      assert.deepEqual(
        results,
        parts.map((part) => `<${part}>`),
      );
      assert.equal(made.join(""), madeAnew);
    });
});
