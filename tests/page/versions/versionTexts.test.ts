import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type ShownText, shownTexts, type VersionLimits } from "../../../scripts/page/versions/versionTexts.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";

const usual: VersionLimits = { versions: 4, whole: 30, together: 60, start: 10 };
const withheld = { reason: "Court order", date: "2024-02-01" };
const lines = (...paragraphs: string[]): Told => ({ paragraphs });
const textsOf = (told: readonly Told[], limits: Partial<VersionLimits> = {}) =>
  [...shownTexts(articleOf(told), { ...usual, ...limits })].map(([n, text]) => `${n} ${shown(text)}`);
const shown = (text: ShownText) =>
  text.kind === "same" ? `same ${text.n}` : `${text.count}${text.isCut ? " cut" : ""}`;

describe("shownTexts()", () => {
  const cases: [name: string, told: Told[], expected: string[], limits?: Partial<VersionLimits>][] = [
    ["shows each text whole", [lines("a", "b"), lines("a")], ["0 2", "1 1"]],
    [
      "refers to the first version with the same text",
      [lines("a"), lines("b"), lines("a")],
      ["0 1", "1 1", "2 same 0"],
    ],
    ["leaves withheld versions out", [lines("a"), { withheld, paragraphs: [] }, lines("b")], ["0 1", "2 1"]],
    [
      "does not take the text of an error page for that of the article",
      [lines("a"), { status: 404, paragraphs: ["a"] }, { status: 410, paragraphs: ["a"] }],
      ["0 1", "1 1", "2 same 1"],
    ],
    [
      "tells a text from the same one with hidden paragraphs",
      [lines("a", "b"), { hidden: [1], paragraphs: ["a", "b"] }],
      ["0 2", "1 2"],
    ],
    ["refers from no empty text to another", [lines(), lines("a"), lines()], ["0 0", "1 1", "2 0"]],
    [
      "leaves out the end of a text that is longer than a page",
      [lines("a".repeat(20), "b".repeat(10), "c"), lines("a")],
      ["0 2", "1 1"],
    ],
    ["shows the first paragraph however long it is", [lines("a".repeat(31), "b")], ["0 1"]],
    [
      "shows the start alone of texts that no longer fit, and shorter ones whole",
      [
        lines("a".repeat(9), "b".repeat(20)),
        lines("c".repeat(9), "d".repeat(20)),
        lines("e".repeat(9), "f".repeat(9)),
        lines("g"),
      ],
      ["0 2", "1 2", "2 1 cut", "3 1"],
    ],
    [
      "shows of late versions the start of new texts, and no returns",
      [...["a", "b", "c", "d"].map((name) => lines(name)), lines("a"), lines("e".repeat(9), "f", "g"), lines("h", "i")],
      ["0 1", "1 1", "2 1", "3 1", "5 2 cut", "6 2"],
    ],
  ];
  for (const [name, told, expected, limits] of cases) it(name, () => assert.deepEqual(textsOf(told, limits), expected));

  it("says of a version the same, whatever comes after it", () => {
    const version = fc.oneof(
      fc.array(fc.constantFrom("a", "b", "c".repeat(8), "d".repeat(25)), { maxLength: 3 }).map((all) => lines(...all)),
      fc.constant<Told>({ withheld, paragraphs: [] }),
      fc.constant<Told>({ status: 404, paragraphs: ["a"] }),
    );
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), version, (told, later) => {
        const before = textsOf(told);
        assert.deepEqual(textsOf([...told, later]).slice(0, before.length), before);
      }),
    );
  });

  it("keeps the pages of a long history together within what its limits say", () => {
    const told = Array.from({ length: 40 }, (_, n) => lines(`${n}`.padEnd(8), "x".repeat(20)));
    const article = articleOf(told);
    const units = [...shownTexts(article, { ...usual, versions: 100 })].reduce(
      (sum, [n, text]) =>
        sum +
        (text.kind === "same"
          ? 0
          : article.versions[n]!.paragraphs.slice(0, text.count).reduce(
              (length, index) => length + article.paragraphs[index]!.text.length,
              0,
            )),
      0,
    );
    assert.ok(units <= usual.together + told.length * usual.start, `${units}`);
  });
});
