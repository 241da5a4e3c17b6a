import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { decode } from "../../../scripts/store/encoding/decode.ts";
import { utfText } from "../../../scripts/store/encoding/utfText.ts";

describe("utfText()", () => {
  const cases: readonly [what: string, bytes: Buffer, text: string][] = [
    ["UTF-8", Buffer.from("name: Łódź"), "name: Łódź"],
    ["a byte order mark of UTF-8", Buffer.from("\ufeffname: x"), "name: x"],
    ["UTF-16 with a byte order mark", Buffer.from("\ufeffname: ü", "utf16le"), "name: ü"],
    ["UTF-16, the larger byte first", Buffer.from("\ufeffname: ü", "utf16le").swap16(), "name: ü"],
    ["line breaks of every kind", Buffer.from("a\r\nb\rc\fd"), "a\nb\nc\nd"],
    ["bytes that are no UTF-8", Buffer.from([0x61, 0xe9]), "a\ufffd"],
    ["a control character", Buffer.from("a\u0001"), "a\ufffd"],
  ];
  for (const [what, bytes, text] of cases) it(`reads ${what}`, () => assert.equal(utfText(bytes), text));

  it("gives the text that decode() gives, whatever the bytes", () => {
    const mark = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    fc.assert(
      fc.property(mark, fc.uint8Array({ maxLength: 40 }), (first, rest) => {
        const bytes = Uint8Array.of(...first, ...rest);
        assert.equal(utfText(bytes), decode(bytes).text);
      }),
    );
  });
});
