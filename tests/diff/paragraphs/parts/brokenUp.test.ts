import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVersions } from "../../../../scripts/diff/mod.ts";
import { shownRow } from "../../shownRow.ts";

const first = "The members met on the first floor of the town hall in the evening.";
const last = "The minutes were read and signed by all who had come.";

/** Before and after between two paragraphs that stay, and the one row that is expected of them. */
const cases: [what: string, before: string[], after: string[], row: string][] = [
  [
    "a list of words",
    ["Fruit on sale: apples, pears, plums, red cherries, grapes"],
    ["Fruit on sale:", "apples", "pears", "plums", "red cherries", "grapes"],
    "split 1>1+2+3+4+5+6: Fruit on sale:[- ][+⏎]apples[-, ][+⏎]pears[-, ][+⏎]plums[-, ][+⏎]red cherries[-, ][+⏎]grapes",
  ],
  [
    "the same list made one sentence",
    ["Fruit on sale:", "apples", "pears", "plums", "red cherries", "grapes"],
    ["Fruit on sale: apples, pears, plums, red cherries, grapes"],
    "merged 1+2+3+4+5+6>1: Fruit on sale:[-⏎][+ ]apples[-⏎][+, ]pears[-⏎][+, ]plums[-⏎][+, ]red cherries[-⏎][+, ]grapes",
  ],
  [
    "five clauses, one of them edited",
    ["The board shall: a) keep the accounts; b) hire two guards; c) set the fees; d) mend the quay; e) name a deputy."],
    [
      "The board shall:",
      "a) keep the accounts;",
      "b) hire three guards;",
      "c) set the fees;",
      "d) mend the quay;",
      "e) name a deputy.",
    ],
    "split 1>1+2+3+4+5+6: The board shall:[- ][+⏎]a) keep the accounts;[- ][+⏎]b) hire [-two][+three] guards;[- ][+⏎]c) set the fees;[- ][+⏎]d) mend the quay;[- ][+⏎]e) name a deputy.",
  ],
  [
    "five Chinese clauses",
    ["大会行使下列职权：（一）选举主席；（二）批准预算；（三）修改章程；（四）决定解散；（五）任免委员。"],
    [
      "大会行使下列职权：",
      "（一）选举主席；",
      "（二）批准预算；",
      "（三）修改本章程；",
      "（四）决定解散；",
      "（五）任免委员。",
    ],
    "split 1>1+2+3+4+5+6: 大会行使下列职权：[+⏎]（一）选举主席；[+⏎]（二）批准预算；[+⏎]（三）修改[+本]章程；[+⏎]（四）决定解散；[+⏎]（五）任免委员。",
  ],
  [
    "sentences in Russian joined",
    [
      "Совет утвердил смету на год.",
      "Председатель остался прежним.",
      "Нет.",
      "Пошлина на лодки выросла вдвое.",
      "Новый причал откроют в мае.",
    ],
    [
      "Совет утвердил смету на год. Председатель остался прежним. Нет. Пошлина на лодки выросла втрое. Новый причал откроют в мае.",
    ],
    "merged 1+2+3+4+5>1: Совет утвердил смету на год.[-⏎][+ ]Председатель остался прежним.[-⏎][+ ]Нет.[-⏎][+ ]Пошлина на лодки выросла [-вдвое][+втрое].[-⏎][+ ]Новый причал откроют в мае.",
  ],
];

describe("compareVersions(), where a paragraph was broken up or several were joined", () => {
  for (const [what, before, after, row] of cases) {
    it(`has one row for ${what}`, () => {
      const rows = compareVersions([first, ...before, last], [first, ...after, last]);
      assert.deepEqual(rows.filter(({ kind }) => kind !== "unchanged").map(shownRow), [row]);
    });
  }

  for (const count of [3, 13, 40, 120]) {
    const clause = (k: number) =>
      `${k}) Harbour ${k * 7} pays ${k * 13} crowns for pier number ${k * 5} and the lamp on it;`;
    const clauses = Array.from({ length: count }, (_, k) => clause(k + 1));
    const joined = clauses.join(" ");
    it(`has one row for ${count} clauses, broken up or joined`, () => {
      const kinds = (before: string[], after: string[]) => compareVersions(before, after).map(({ kind }) => kind);
      assert.deepEqual(kinds([first, joined, last], [first, ...clauses, last]), ["unchanged", "split", "unchanged"]);
      assert.deepEqual(kinds([first, ...clauses, last], [first, joined, last]), ["unchanged", "merged", "unchanged"]);
    });
  }

  it("leaves a paragraph inserted between the parts a row of its own", () => {
    const before = [
      first,
      "Er wählt den Kassier. Er bestellt zwei Prüfer. Er setzt die Beiträge fest. Er lädt zur Sitzung ein.",
      last,
    ];
    const after = [
      first,
      "Er wählt den Kassier.",
      "Gäste zahlen das Doppelte.",
      "Er bestellt zwei Prüfer.",
      "Er setzt die Beiträge fest.",
      "Er lädt zur Sitzung ein.",
      last,
    ];
    assert.deepEqual(
      compareVersions(before, after).map(({ kind, before, after }) => `${kind} ${before.join("+")}>${after.join("+")}`),
      ["unchanged 0>0", "split 1>1+3+4+5", "added >2", "unchanged 2>6"],
    );
  });

  it("breaks up two paragraphs beside each other, each into its own", () => {
    const members = ["Members pay:", "a) ten crowns a year;", "b) one crown a day;", "c) nothing in May;"];
    const guests = ["Guests pay:", "a) twenty crowns a year;", "b) two crowns a day;", "c) nothing in March;"];
    const rows = compareVersions(
      [first, members.join(" "), guests.join(" "), last],
      [first, ...members, ...guests, last],
    );
    assert.deepEqual(
      rows.map(({ kind, before, after }) => `${kind} ${before.join("+")}>${after.join("+")}`),
      ["unchanged 0>0", "split 1>1+2+3+4", "split 2>5+6+7+8", "unchanged 3>9"],
    );
  });

  it("does not take lines of one template for parts of each other", () => {
    const line = (day: number, cases: number) => `On ${day} May the office counted ${cases} new cases in the town`;
    const rows = compareVersions(
      [1, 2, 3, 4, 5].map((day) => line(day, day * 11)),
      [4, 5, 6, 7, 8].map((day) => line(day, day * 17)),
    );
    assert.ok(rows.every(({ kind }) => kind !== "split" && kind !== "merged"));
  });
});
