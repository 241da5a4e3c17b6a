import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode } from "../../../scripts/store/encoding/decode.ts";
import { encodingOf } from "../../../scripts/store/encoding/encodingOf.ts";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));

/** "Привет, город" and so on, in an encoding of its own each. */
const texts = {
  "windows-1252": [[0x93, 0x46, 0xfc, 0x6e, 0x66, 0x94, 0x20, 0x80, 0x39], "“Fünf” €9"],
  "koi8-r": [[0xf4, 0xc1, 0xd2, 0xc9, 0xc6], "Тариф"],
  "windows-1251": [[0xd2, 0xe0, 0xf0, 0xe8, 0xf4], "Тариф"],
  shift_jis: [[0x97, 0x5c, 0x8e, 0x5a], "予算"],
  "euc-jp": [[0xcd, 0xbd, 0xbb, 0xbb], "予算"],
  gb18030: [[0xc6, 0xb1, 0xbc, 0xdb], "票价"],
  "euc-kr": [[0xbf, 0xb9, 0xbb, 0xea], "예산"],
  big5: [[0xb2, 0xbc, 0xbb, 0xf9], "票價"],
  "iso-8859-2": [[0xa3, 0xf3, 0x64, 0xbc], "Łódź"],
} as const;

describe("encodingOf()", () => {
  for (const [name, [encoded, text]] of Object.entries(texts))
    it(`reads a page that declares ${name}, in each way to declare it`, () => {
      const declarations = [
        `<meta charset="${name}">`,
        `<META CHARSET=${name.toUpperCase()}>`,
        `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`,
        `<?xml version="1.0" encoding="${name}"?>`,
        `<!-- saved from url=(0028)https://paper.example/ -->\n<html><head><title>T</title><meta charset='${name}'>`,
      ];
      for (const declaration of declarations) {
        const page = bytes(declaration, "<p>", encoded);
        assert.deepEqual(encodingOf(page, true), { name, from: "declared" }, declaration);
        const { text: read, warnings } = decode(page, true);
        assert.ok(read.endsWith(`<p>${text}`), read);
        assert.deepEqual(warnings, []);
      }
    });

  const pages: readonly [sentence: string, page: Buffer, name: string, from: string][] = [
    [
      "goes by the byte order mark before what the page declares",
      bytes([0xef, 0xbb, 0xbf], '<meta charset="koi8-r">'),
      "utf-8",
      "bytes",
    ],
    ["knows UTF-16 by its mark, little end first", bytes([0xff, 0xfe, 0x41, 0x00]), "utf-16le", "bytes"],
    ["knows UTF-16 by its mark, big end first", bytes([0xfe, 0xff, 0x00, 0x41]), "utf-16be", "bytes"],
    [
      "takes a declared UTF-16 for UTF-8, for its declaration could be read",
      bytes('<meta charset="utf-16"><p>A'),
      "utf-8",
      "declared",
    ],
    [
      "takes Latin-1 and ASCII for windows-1252, as the standard has it",
      bytes('<meta charset="iso-8859-1"><p>A'),
      "windows-1252",
      "declared",
    ],
    ["takes gb2312 for GBK", bytes('<meta charset="gb2312"><p>A'), "gbk", "declared"],
    ["needs no declaration where the bytes are UTF-8", Buffer.from("<p>Fünf"), "utf-8", "bytes"],
    ["passes over an encoding that does not exist", bytes('<meta charset="latin-99"><p>A'), "utf-8", "bytes"],
    ["passes over encodings that hide markup", bytes('<meta charset="hz-gb-2312"><p>A'), "utf-8", "bytes"],
  ];
  for (const [sentence, page, name, from] of pages)
    it(sentence, () => assert.deepEqual(encodingOf(page, true), { name, from }));

  it("guesses where a page declares nothing, and says so", () => {
    const sentence =
      "Городской совет принял решение о тарифах на проезд, которое вступит в силу в начале следующего года. ";
    const koi8 = Buffer.from(
      [...sentence.repeat(3)].map((char) => {
        const order = "юабцдефгхийклмнопярстужвьызшэщчъ";
        const at = order.indexOf(char.toLowerCase());
        if (at < 0) return char.charCodeAt(0);
        return char === char.toLowerCase() ? 0xc0 + at : 0xe0 + at;
      }),
    );
    const page = bytes("<html><body><p>", [...koi8]);
    assert.deepEqual(encodingOf(page, true), { name: "koi8-r", from: "guessed" });
    const { text, warnings } = decode(page, true);
    assert.ok(text.includes("Городской совет принял решение"));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /declares no encoding and is not UTF-8: read as koi8-r/);
  });

  it("takes texts for UTF-8, whatever they hold", () => {
    const { text, warnings } = decode(bytes("F", [0xfc], "nf <meta charset=windows-1252>"));
    assert.equal(text, "F\ufffdnf <meta charset=windows-1252>");
    assert.match(warnings[0]!, /not valid UTF-8: 1 shown as U\+FFFD/);
  });
});

describe("decode()", () => {
  it("warns of a text that was encoded twice, and not of one sign that may be meant", () => {
    const twice = (text: string) => decode(Buffer.from(text), true).warnings.filter((it) => /encoded twice/.test(it));
    assert.equal(twice("FÃ¼nf GebÃ¼hren").length, 1);
    assert.equal(twice("The sign Ã¼ is how it looks.").length, 0);
    assert.equal(twice("itâ€™s the councilâ€™s").length, 1);
    assert.equal(twice("SÃO PAULO, MAÇÃ").length, 0);
  });
});
