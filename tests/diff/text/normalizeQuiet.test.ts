import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { normalFormsDiffer, normalizeQuiet } from "../../../scripts/diff/text/normalizeQuiet.ts";
import { arbitraryText } from "../arbitraryText.ts";

describe("normalizeQuiet()", () => {
  it("knows every character of the basic plane that NFC changes", () => {
    for (let codePoint = 0; codePoint < 0x10000; codePoint++) {
      const text = `a${String.fromCodePoint(codePoint)}`;
      assert.equal(normalizeQuiet(text), normalizeQuiet(text.normalize("NFC")), codePoint.toString(16));
      assert.equal(normalizeQuiet(text), normalizeQuiet(text.normalize("NFD")), codePoint.toString(16));
    }
  });

  it("changes nothing in a normal form", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => assert.equal(normalizeQuiet(normalizeQuiet(text)), normalizeQuiet(text))),
    );
  });

  it("leaves plain text as it is", () => assert.equal(normalizeQuiet("Plain text, 12 km."), "Plain text, 12 km."));
});

describe("normalFormsDiffer()", () => {
  const cases: [one: string, other: string, differ: boolean][] = [
    ["a fox ran", "a cat ran", true],
    ["said.", "said (on Monday)", true],
    ["it’s", "it's", false],
    ["cafe\u0301s", "cafés", false],
    ["a - b", "a -- b", false],
    ["a  b", "a b", false],
    ["a -b", "a --b", false],
    ["same", "same", false],
  ];
  for (const [one, other, differ] of cases) {
    it(`says ${differ} of “${one}” and “${other}”`, () => assert.equal(normalFormsDiffer(one, other), differ));
  }

  it("is true of no texts with the same normal form", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, arbitraryText, (start, one, other) => {
        if (normalFormsDiffer(start + one, start + other))
          assert.notEqual(normalizeQuiet(start + one), normalizeQuiet(start + other));
      }),
      { numRuns: 2000 },
    );
  });
});
