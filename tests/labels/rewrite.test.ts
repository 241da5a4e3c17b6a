import { rewrite } from "../../scripts/labels/rewrite.ts";
import { labelCases } from "../fixtures/labelCases.ts";

/** Paragraphs of ten words that share nothing with each other, the numbers of which are told. */
const text = (...of: number[]) =>
  of.map(
    (k) =>
      `${Array.from({ length: 10 }, (_, word) => `${"abcdefghij"[word]}${"klmnopqrstuvwxyz"[k]}word${k}`).join(" ")}.`,
  );
const old = text(0, 1, 2, 3);

labelCases(
  rewrite,
  [
    [old, text(4, 5, 6, 7)],
    [old, text(0, 4, 5, 6)],
    [old, text(4, 5, 6)],
    [old, text(4, 5, 6, 7, 8, 9, 10)],
    [old, text(4, 5, 6, 0)],
    [old, text(4, 0, 5, 6)],
    [[old.join(" ")], text(4, 5, 6, 7)],
    [old, [text(4, 5, 6, 7).join(" ")]],
    [text(0, 1, 2), text(3, 4, 5)],
    [
      { title: "A", paragraphs: old },
      { title: "B", paragraphs: text(4, 5, 6, 7) },
    ],
    [old, { paragraphs: ["Not found"], status: 404 }, text(4, 5, 6, 7)],
    [old, text(4, 5, 6, 7), text(8, 9, 10, 11)],
  ],
  [
    [old, old],
    [old, text(0, 1, 2, 4)],
    [old, text(0, 1, 4, 5)],
    [old, text(0, 1, 2, 3, 4, 5, 6, 7, 8)],
    [old, text(0)],
    [old, text(3, 2, 1, 0)],
    [text(0, 1), text(2, 3)],
    [["a b c d e f g h i", ...text(0, 1)], text(3, 4, 5)],
    [text(3, 4, 5), ["a b c d e f g h i", ...text(0, 1)]],
    [old, []],
    [[], old],
    [old, { paragraphs: text(4, 5, 6, 7), status: 404 }],
    [old, { paragraphs: text(4, 5, 6, 7), withheld: { reason: "r", date: "2024-01-01" } }],
    [text(...Array(16).keys()), ["Page not found.", ...text(0, 1, 2).map((of) => of.toUpperCase())]],
    [[old.join(" ")], old],
    [["Page not found.", ...text(0, 1, 2)], text(...Array.from({ length: 15 }, (_, k) => k + 3))],
  ],
);
