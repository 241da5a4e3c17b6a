import assert from "node:assert/strict";
import test from "node:test";
import { readText } from "../../scripts/formats/text.ts";

const cases: [sentence: string, text: string, paragraphs: string[]][] = [
  ["blank lines separate paragraphs", "a\nb\n\nc\n", ["a b", "c"]],
  ["a line of spaces and tabs is blank", "a\n \t\nb", ["a", "b"]],
  ["a line with a no-break space is not", "a\n\u00a0\nb", ["a \u00a0 b"]],
  ["markup is text", "# *a* <b>\n---", ["# *a* <b> ---"]],
  ["nothing gives nothing", "\n \n", []],
];

for (const [sentence, text, paragraphs] of cases) {
  test(`readText(): ${sentence}`, () =>
    assert.deepEqual(
      readText(text),
      paragraphs.map((text) => ({ text })),
    ));
}
