import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dateStarts } from "../../../scripts/labels/evidence/dateStarts.ts";

describe("dateStarts()", () => {
  const startsIn = dateStarts(["march", "mär", "يناير"], ["月曜日"]);
  const cases: [text: string, starts: number[], why: string][] = [
    ["on 4 March", [3, 5], "a digit and a name"],
    ["on ٤ March", [3, 5], "digits of any script"],
    ["MÄRZ, march, demarche", [0, 6], "names in capitals too, but only where a word begins"],
    ["二〇一四年", [0, 1, 2, 3], "Chinese numerals"],
    ["次の月曜日", [2], "names in scripts without spaces anywhere"],
    ["في يناير", [3], "names of any script"],
    ["nothing here", [], "none"],
  ];
  for (const [text, starts, why] of cases) {
    it(`finds ${why} in “${text}”`, () => assert.deepEqual(startsIn(text), starts));
  }
});
