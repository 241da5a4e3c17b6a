import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decodeBody } from "../../../scripts/import/writing/decodeBody.ts";

describe("decodeBody()", () => {
  const cases: [sentence: string, body: string | Buffer, isPage: boolean, text: string, warning: RegExp | undefined][] =
    [
      ["takes a text as it is", "Bär", false, "Bär", undefined],
      ["reads UTF-8", Buffer.from("Bär"), false, "Bär", undefined],
      [
        "reads what looks like another encoding",
        Buffer.from("Über Bären", "latin1"),
        false,
        "Über Bären",
        /is read as/,
      ],
      [
        "takes a text that was damaged for what it was",
        Buffer.concat([Buffer.from("Über Bä"), Buffer.from([0xff])]),
        false,
        "Über Bä\ufffd",
        /not valid UTF-8: 1 shown as U\+FFFD/,
      ],
      [
        "believes a page",
        Buffer.from("<meta charset=latin1>Bär", "latin1"),
        true,
        "<meta charset=latin1>Bär",
        undefined,
      ],
    ];
  for (const [sentence, body, isPage, text, warning] of cases)
    it(sentence, () => {
      const decoded = decodeBody(body, isPage);
      assert.equal(decoded.text, text);
      assert.equal(decoded.warnings.length, warning ? 1 : 0);
      if (warning) assert.match(decoded.warnings[0]!, warning);
    });
});
