import assert from "node:assert/strict";
import test from "node:test";
import { type TextSigns, textSigns } from "../../../../scripts/formats/html/region/textSigns.ts";
import type { Paragraph } from "../../../../scripts/model/paragraph.ts";

const signs = [
  "isNote",
  "headsRelated",
  "headsComments",
  "asksConsent",
  "offersSharing",
  "asksToSubscribe",
  "saysAdvertising",
] as const satisfies readonly (keyof TextSigns)[];

const cases: [text: string, signs: readonly (typeof signs)[number][]][] = [
  ["Correction: an earlier version gave a wrong date.", ["isNote"]],
  ["Berichtigung: In einer früheren Fassung stand ein falsches Datum.", ["isNote"]],
  ["Updated 4 May 2024", ["isNote"]],
  ["Related", ["headsRelated"]],
  ["Lesen Sie auch", ["headsRelated"]],
  ["14 comments", ["headsComments"]],
  ["We use cookies. Accept all or manage your settings.", ["asksConsent"]],
  ["Share on Facebook", ["offersSharing"]],
  ["Sign up to our newsletter", ["asksToSubscribe"]],
  ["Advertisement", ["saysAdvertising"]],
  ["Werbung", ["saysAdvertising"]],
  ["The council has raised the fee for boats to thirty crowns.", []],
  ["A related question is who pays for the mole, and when the work on it will begin.", []],
];

for (const [text, expected] of cases) {
  test(`textSigns() of “${text}” are ${expected.join(", ") || "none"}`, () => {
    const found = textSigns({ text });
    assert.deepEqual(
      signs.filter((sign) => found[sign]),
      expected,
    );
  });
}

test("textSigns() counts words, those in links, and those of running text", () => {
  const sentence: Paragraph = {
    text: "The council has raised the fee for boats, as the order says.",
    marks: [[46, 55, "link", "/order"]],
  };
  const { words, linked, prose } = textSigns(sentence);
  assert.deepEqual([words, linked, prose], [12, 2, 12]);
  const heading = textSigns({
    text: "The council has raised the fee for boats in the harbour.",
    type: "heading",
    level: 2,
  });
  assert.equal(heading.prose, 0);
  const links = textSigns({ text: "Home News Sport", marks: [[0, 15, "link", "/"]] });
  assert.deepEqual([links.words, links.linked, links.prose], [3, 3, 0]);
});
