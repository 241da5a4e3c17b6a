import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbersIn } from "../../../scripts/labels/evidence/numbers.ts";
import { en } from "../../../scripts/labels/words/en.ts";

const find = numbersIn({ key: "en", languages: [en] });

describe("numbersIn()", () => {
  const table: [text: string, found: [written: string, value: string][]][] = [
    ["It cost 1,200 in all.", [["1,200", "1200"]]],
    ["It cost 12,00 in all.", [["12,00", "12,00"]]],
    [
      "It is 19% of 3.5.",
      [
        ["19%", "19%"],
        ["3.5", "3.5"],
      ],
    ],
    ["Nineteen came.", [["Nineteen", "19"]]],
    ["Twenty came.", [["Twenty ", "20"]]],
    ["thirty-one people", [["thirty-one", "31"]]],
    ["thirty one people", [["thirty one", "31"]]],
    [
      "Thirty ten",
      [
        ["Thirty ", "30"],
        ["ten", "10"],
      ],
    ],
    ["twenty nine", [["twenty nine", "29"]]],
    [
      "thirty 5",
      [
        ["thirty ", "30"],
        ["5", "5"],
      ],
    ],
    [
      "fifty forty",
      [
        ["fifty ", "50"],
        ["forty", "40"],
      ],
    ],
    ["all of ninety", [["ninety", "90"]]],
    ["none at all", []],
    ["a tension of tens", []],
  ];
  for (const [text, found] of table) {
    it(`finds ${found.map(([, value]) => value).join(" and ") || "nothing"} in “${text}”`, () =>
      assert.deepEqual(
        find(text).map(({ span, value }) => [text.slice(...span), value]),
        found,
      ));
  }
});
