import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { datesIn, mayTouchDate } from "../../../scripts/labels/evidence/dates.ts";
import { overlapping } from "../../../scripts/labels/evidence/spans.ts";
import { mayHoldWords } from "../../../scripts/labels/evidence/wordBeginnings.ts";
import { en } from "../../../scripts/labels/words/en.ts";
import { fr } from "../../../scripts/labels/words/fr.ts";

const mayHold = mayHoldWords(["not", "might", "no"]);

const cases: [text: string, expected: boolean][] = [
  ["not", true],
  ["it is NOT so", true],
  ["nothing", true],
  ["no", true],
  ["now", false],
  ["it is so, then", false],
  ["nous", false],
  ["knot", false],
  ["", false],
  ["can't", true],
  ["in 3", true],
  ["\u00e9t\u00e9", true],
];
for (const [text, expected] of cases)
  test(`mayHoldWords(): ${JSON.stringify(text)} ${expected ? "may" : "does"} ${expected ? "hold one" : "not"}`, () =>
    assert.equal(mayHold(text), expected));

test("mayHoldWords() looks at the stretch alone", () => {
  assert.equal(mayHold("not this", 3), false);
  assert.equal(mayHold("this not", 0, 5), false);
  assert.equal(mayHold("now", 0, 2), true);
});

const lists = { key: "en,fr", languages: [en, fr] };
const words =
  "4 14th March march mai may Monday 2014 in 10.30 am p.m. 11h of de 1er février auguſt the a , . - T".split(" ");
const texts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", "", "  ", ", ", ". ", "-")), { maxLength: 12 })
  .map((parts) => parts.flat().join(""));

test("mayTouchDate() is true wherever a date shares a unit with the range", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const touches = overlapping(datesIn(lists)(text), [start, end]).length > 0 && start < end;
      assert.ok(!touches || mayTouchDate(lists)(text, [start, end]));
    }),
    { numRuns: 20_000 },
  );
});

test("mayTouchDate() is false of most that is no date", () => {
  assert.equal(mayTouchDate(lists)("on 4 March the council met in the hall", [16, 23]), false);
});

for (const [what, unit, expected] of [
  ["that has no spaces", 0x4e00, true],
  ["of signs", 0x2a, false],
] as const)
  test(`mayTouchDate() asks for few units, however long a stretch is ${what}`, () => {
    let asked = 0;
    const text = {
      length: 1_000_000,
      charCodeAt() {
        asked++;
        return unit;
      },
    };
    assert.equal(mayTouchDate(lists)(text as unknown as string, [500_000, 500_001]), expected);
    assert.ok(asked < 30, `${asked}`);
  });
