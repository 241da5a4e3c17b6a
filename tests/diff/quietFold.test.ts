import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { quietFold } from "../../scripts/diff/quietFold.ts";
import { arbitraryText } from "./arbitraryText.ts";

describe("quietFold()", () => {
  it("knows every character of the basic plane that NFC changes", () => {
    for (let codePoint = 0; codePoint < 0x10000; codePoint++) {
      const text = `a${String.fromCodePoint(codePoint)}`;
      assert.equal(quietFold(text), quietFold(text.normalize("NFC")), codePoint.toString(16));
      assert.equal(quietFold(text), quietFold(text.normalize("NFD")), codePoint.toString(16));
    }
  });

  it("has nothing more to fold once it has folded", () => {
    fc.assert(fc.property(arbitraryText, (text) => assert.equal(quietFold(quietFold(text)), quietFold(text))));
  });

  it("leaves plain text as it is", () => assert.equal(quietFold("Plain text, 12 km."), "Plain text, 12 km."));
});
