import assert from "node:assert/strict";
import test from "node:test";
import { flatString } from "../../../scripts/formats/paragraphs/flatString.ts";

const texts = ["", "plain", "naïve \x7f\xff", "“curly” ’", "日本語 \u{1F600}", "half \ud800 and \udc00", "\u0000"];

for (const text of texts)
  for (const times of [1, 20_000])
    test(`flatString() copies ${JSON.stringify(text)} ${times} times`, () => {
      const piece = `in front${text.repeat(times)}behind`.slice("in front".length, -"behind".length);
      assert.equal(flatString(piece), text.repeat(times));
    });
