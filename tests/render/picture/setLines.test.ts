import assert from "node:assert/strict";
import { test } from "node:test";
import { setLines } from "../../../scripts/render/picture/setLines.ts";

/** Each letter is as wide as the size of the font; there is no z. */
const font = { widthOf: (codePoint: number) => (codePoint === 0x7a ? undefined : 1) };
const shown = (text: string, width: number, lines: number) =>
  setLines([{ text }], { width, lines, size: 1 }, font)?.map((line) =>
    line.map(({ text, x }) => `${x}:${text}`).join(" "),
  );

test("setLines() breaks between words", () =>
  assert.deepEqual(shown("one two three", 8, 3), ["0:one 4:two", "0:three"]));

test("setLines() ends what is too long in an ellipsis, within the width", () =>
  assert.deepEqual(shown("one two three four", 8, 2), ["0:one 4:two", "0:three 6:…"]));

test("setLines() leaves a gap between a deleted and an inserted word, and keeps their marks", () => {
  const stretches = [
    { text: "at 12", change: "deleted" },
    { text: "31", change: "inserted" },
  ] as const;
  const [line] = setLines(stretches, { width: 100, lines: 1, size: 10 }, font)!;
  assert.deepEqual(
    line!.map(({ text, change, x }) => [text, change, x]),
    [
      ["at", "deleted", 0],
      ["12", "deleted", 30],
      ["31", "inserted", 52],
    ],
  );
});

test("setLines() sets nothing where the font lacks a character", () =>
  assert.equal(shown("a zebra", 100, 1), undefined));
