import assert from "node:assert/strict";
import test from "node:test";
import { decode } from "../../../scripts/store/encoding/decode.ts";

const utf8 = (text: string): Buffer => Buffer.from(text);
const bytes = (...values: number[]): Buffer => Buffer.from(values);

const cases: [sentence: string, input: Buffer, text: string, warnings: RegExp[]][] = [
  ["UTF-8 stays as it is", utf8("é 漢 🦊"), "é 漢 🦊", []],
  ["a byte order mark is dropped", utf8("\ufeffa"), "a", []],
  ["UTF-16 of both kinds is read where its mark says so", Buffer.from("\ufeffé🦊", "utf16le"), "é🦊", []],
  ["UTF-16BE as well", Buffer.from("\ufeffé", "utf16le").swap16(), "é", []],
  [
    "half a surrogate pair in UTF-16 is shown as U+FFFD",
    Buffer.from("\ufeff\ud800a", "utf16le"),
    "\ufffda",
    [/^not valid UTF-16LE: 1 /],
  ],
  ["CRLF and CR are line feeds", utf8("a\r\nb\rc\n"), "a\nb\nc\n", []],
  ["a form feed is a line feed", utf8("a\fb"), "a\nb", []],
  ["Windows-1252 is no UTF-8", bytes(0x61, 0x92, 0x62, 0xe9), "a\ufffdb\ufffd", [/^not valid UTF-8: 2 /]],
  ["a U+FFFD in the file itself is no fault", utf8("\ufffd"), "\ufffd", []],
  ["the two are told apart", Buffer.concat([utf8("\ufffd"), bytes(0xff)]), "\ufffd\ufffd", [/^not valid UTF-8: 1 /]],
  [
    "control characters are shown as U+FFFD",
    utf8("\0\v\x1b\x80\x9f\ufffe\uffff\t\n"),
    `${"\ufffd".repeat(7)}\t\n`,
    [/^control characters, .*: 7 /],
  ],
  ["nothing is nothing", bytes(), "", []],
];

for (const [sentence, input, text, warnings] of cases) {
  test(`decode(): ${sentence}`, () => {
    const decoded = decode(input);
    assert.equal(decoded.text, text);
    assert.equal(decoded.warnings.length, warnings.length);
    for (const [index, warning] of warnings.entries()) assert.match(decoded.warnings[index] ?? "", warning);
  });
}
