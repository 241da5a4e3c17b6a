import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareVersions } from "../../../../scripts/diff/mod.ts";
import { shownRow } from "../../shownRow.ts";

/** Lists made from one template, and the rows that are expected besides the unchanged ones. */
const cases: [what: string, before: string[], after: string[], rows: string[]][] = [
  [
    "ranking rows",
    [
      "Region | Cases | Deaths",
      "East Vale | 455 | 10",
      "North Vale | 410 | 12",
      "West Vale | 322 | 4",
      "South Vale | 301 | 14",
    ],
    [
      "Region | Cases | Deaths",
      "North Vale | 431 | 12",
      "East Vale | 388 | 9",
      "South Vale | 318 | 15",
      "West Vale | 290 | 3",
    ],
    [
      "edited 2>1: North Vale | [-410][+431] | 12",
      "moved 1>2: East Vale | [-455][+388] | [-10][+9]",
      "edited 4>3: South Vale | [-301][+318] | [-14][+15]",
      "moved 3>4: West Vale | [-322][+290] | [-4][+3]",
    ],
  ],
  [
    "ranking numbered",
    ["1. North Vale 410", "2. East Vale 388", "3. South Vale 301", "4. West Vale 290"],
    ["1. East Vale 455", "2. North Vale 431", "3. West Vale 322", "4. South Vale 318"],
    [
      "moved 1>0: [-2][+1]. East Vale [-388][+455]",
      "edited 0>1: [-1][+2]. North Vale [-410][+431]",
      "moved 3>2: [-4][+3]. West Vale [-290][+322]",
      "edited 2>3: [-3][+4]. South Vale [-301][+318]",
    ],
  ],
  [
    "ranking reversed, text",
    ["1. Calder, 91 points", "2. Carrow, 88 points", "3. Tern Island, 71 points", "4. Marlow, 60 points"],
    ["1. Marlow, 99 points", "2. Tern Island, 93 points", "3. Carrow, 90 points", "4. Calder, 52 points"],
    [
      "moved 3>0: [-4][+1]. Marlow, [-60][+99] points",
      "edited 2>1: [-3][+2]. Tern Island, [-71][+93] points",
      "moved 1>2: [-2][+3]. Carrow, [-88][+90] points",
      "moved 0>3: [-1][+4]. Calder, [-91][+52] points",
    ],
  ],
  [
    "dates reverse",
    [
      "5 May: 133 new cases",
      "4 May: 140 new cases",
      "3 May: 129 new cases",
      "2 May: 128 new cases",
      "1 May: 120 new cases",
    ],
    [
      "6 May: 151 new cases",
      "5 May: 135 new cases",
      "4 May: 140 new cases",
      "3 May: 130 new cases",
      "2 May: 128 new cases",
    ],
    [
      "added >0: 6 May: 151 new cases",
      "edited 0>1: 5 May: [-133][+135] new cases",
      "edited 2>3: 3 May: [-129][+130] new cases",
      "removed 4>: 1 May: 120 new cases",
    ],
  ],
  [
    "opening hours",
    ["Monday: 9:00–17:00", "Tuesday: 9:00–17:00", "Wednesday: closed", "Thursday: 9:00–17:00", "Friday: 9:00–12:00"],
    ["Monday: closed", "Tuesday: 10:00–16:00", "Wednesday: 9:00–17:00", "Thursday: 9:00–17:00", "Friday: closed"],
    [
      "edited 0>0: Monday: [-9:00–17:00][+closed]",
      "edited 1>1: Tuesday: [-9:00–17:00][+10:00–16:00]",
      "edited 2>2: Wednesday: [-closed][+9:00–17:00]",
      "edited 4>4: Friday: [-9:00–12:00][+closed]",
    ],
  ],
  [
    "opening hours reversed week start",
    ["Sunday: closed", "Monday: 9–17", "Tuesday: 9–17", "Wednesday: 9–13", "Thursday: 9–17", "Friday: 9–12"],
    ["Monday: 9–18", "Tuesday: 9–18", "Wednesday: 9–12", "Thursday: 9–18", "Friday: 9–12", "Sunday: 10–12"],
    [
      "edited 1>0: Monday: [-9–17][+9–18]",
      "edited 2>1: Tuesday: [-9–17][+9–18]",
      "edited 3>2: Wednesday: [-9–13][+9–12]",
      "edited 4>3: Thursday: [-9–17][+9–18]",
      "moved 0>5: Sunday: [-closed][+10–12]",
    ],
  ],
  [
    "staff",
    [
      "Anna Berg, chair of the board",
      "Carl Dahl, treasurer of the board",
      "Eva Falk, secretary of the board",
      "Gert Holm, member of the board",
    ],
    [
      "Carl Dahl, chair of the board",
      "Eva Falk, treasurer of the board",
      "Ida Jung, secretary of the board",
      "Gert Holm, member of the board",
    ],
    [
      "removed 0>: Anna Berg, chair of the board",
      "edited 1>0: Carl Dahl, [-treasurer][+chair] of the board",
      "edited 2>1: Eva Falk, [-secretary][+treasurer] of the board",
      "added >2: Ida Jung, secretary of the board",
    ],
  ],
  [
    "staff roles first",
    ["Chair: Anna Berg", "Treasurer: Carl Dahl", "Secretary: Eva Falk"],
    ["Chair: Carl Dahl", "Treasurer: Eva Falk", "Secretary: Ida Jung"],
    [
      "edited 0>0: Chair: [-Anna Berg][+Carl Dahl]",
      "edited 1>1: Treasurer: [-Carl Dahl][+Eva Falk]",
      "edited 2>2: Secretary: [-Eva Falk][+Ida Jung]",
    ],
  ],
  [
    "departures",
    [
      "07:10 Calder, platform 2, on time",
      "07:25 Tern Island, platform 4, on time",
      "07:40 Calder, platform 2, on time",
      "07:55 Calder, platform 2, on time",
    ],
    [
      "07:25 Tern Island, platform 3, 12 minutes late",
      "07:40 Calder, platform 2, on time",
      "07:55 Calder, platform 2, cancelled",
      "08:10 Carrow, platform 1, on time",
    ],
    [
      "removed 0>: 07:10 Calder, platform 2, on time",
      "edited 1>0: 07:25 Tern Island, platform [-4, on time][+3, 12 minutes late]",
      "edited 3>2: 07:55 Calder, platform 2, [-on time][+cancelled]",
      "added >3: 08:10 Carrow, platform 1, on time",
    ],
  ],
  [
    "departures rolled by two",
    [
      "07:10 Calder, platform 2, on time",
      "07:25 Calder, platform 4, on time",
      "07:40 Calder, platform 2, on time",
      "07:55 Calder, platform 2, on time",
    ],
    [
      "07:40 Calder, platform 4, late",
      "07:55 Calder, platform 1, late",
      "08:10 Calder, platform 2, on time",
      "08:25 Calder, platform 2, on time",
    ],
    [
      "removed 0>: 07:10 Calder, platform 2, on time",
      "removed 1>: 07:25 Calder, platform 4, on time",
      "edited 2>0: 07:40 Calder, platform [-2, on time][+4, late]",
      "edited 3>1: 07:55 Calder, platform [-2, on time][+1, late]",
      "added >2: 08:10 Calder, platform 2, on time",
      "added >3: 08:25 Calder, platform 2, on time",
    ],
  ],
  [
    "short names reversed",
    ["Anna", "Bert", "Carl", "Dora"],
    ["Dora", "Carl", "Bert", "Anna"],
    ["moved 3>0: Dora", "moved 2>1: Carl", "moved 1>2: Bert"],
  ],
  [
    "short entries reversed edited",
    ["Anna: 3", "Bert: 4", "Carl: 5", "Dora: 6"],
    ["Dora: 7", "Carl: 5", "Bert: 6", "Anna: 1"],
    ["moved 3>0: Dora: [-6][+7]", "moved 1>2: Bert: [-4][+6]", "moved 0>3: Anna: [-3][+1]"],
  ],
  [
    "cases by day de",
    ["3. Mai: 12 Fälle", "2. Mai: 15 Fälle", "1. Mai: 9 Fälle"],
    ["4. Mai: 20 Fälle", "3. Mai: 14 Fälle", "2. Mai: 15 Fälle", "1. Mai: 10 Fälle"],
    ["added >0: 4. Mai: 20 Fälle", "edited 0>1: 3. Mai: [-12][+14] Fälle", "edited 2>3: 1. Mai: [-9][+10] Fälle"],
  ],
  [
    "zh days",
    ["5月1日：新增120例", "5月2日：新增131例", "5月3日：新增128例", "5月4日：新增140例"],
    ["5月5日：新增135例", "5月4日：新增141例", "5月3日：新增129例", "5月2日：新增131例"],
    [
      "removed 0>: 5月1日：新增120例",
      "added >0: 5月5日：新增135例",
      "moved 3>1: 5月4日：新增[-140][+141]例",
      "moved 2>2: 5月3日：新增[-128][+129]例",
    ],
  ],
  [
    "renumbered sections",
    [
      "§ 4 Fees",
      "The board decides by simple majority.",
      "§ 5 Loans",
      "The board decides by simple majority.",
      "§ 6 Gifts",
      "The board decides by simple majority.",
    ],
    [
      "§ 4 Guests",
      "The board decides by simple majority.",
      "§ 5 Fees",
      "The board decides by simple majority.",
      "§ 6 Loans",
      "The board decides by simple majority.",
      "§ 7 Gifts",
      "The board decides by simple majority.",
    ],
    [
      "added >0: § 4 Guests",
      "added >1: The board decides by simple majority.",
      "edited 0>2: § [-4][+5] Fees",
      "edited 2>4: § [-5][+6] Loans",
      "edited 4>6: § [-6][+7] Gifts",
    ],
  ],
  [
    "renumbered with edited formula",
    [
      "§ 4 Fees",
      "The board decides by simple majority.",
      "§ 5 Loans",
      "The board decides by simple majority.",
      "§ 6 Gifts",
      "The board decides by simple majority.",
    ],
    [
      "§ 4 Guests",
      "The board decides by simple majority.",
      "§ 5 Fees",
      "The board decides by two thirds majority.",
      "§ 6 Loans",
      "The board decides by simple majority.",
      "§ 7 Gifts",
      "The board decides by simple majority.",
    ],
    [
      "added >0: § 4 Guests",
      "added >1: The board decides by simple majority.",
      "edited 0>2: § [-4][+5] Fees",
      "edited 1>3: The board decides by [-simple][+two thirds] majority.",
      "edited 2>4: § [-5][+6] Loans",
      "edited 4>6: § [-6][+7] Gifts",
    ],
  ],
  [
    "section removed",
    [
      "§ 4 Guests",
      "The board decides by simple majority.",
      "§ 5 Fees",
      "The board decides by simple majority.",
      "§ 6 Loans",
      "The board decides by simple majority.",
      "§ 7 Gifts",
      "The board decides by simple majority.",
    ],
    [
      "§ 4 Fees",
      "The board decides by simple majority.",
      "§ 5 Loans",
      "The board decides by simple majority.",
      "§ 6 Gifts",
      "The board decides by two thirds.",
    ],
    [
      "removed 0>: § 4 Guests",
      "removed 1>: The board decides by simple majority.",
      "edited 2>0: § [-5][+4] Fees",
      "edited 4>2: § [-6][+5] Loans",
      "edited 6>4: § [-7][+6] Gifts",
      "edited 7>5: The board decides by [-simple majority][+two thirds].",
    ],
  ],
  [
    "twin elsewhere",
    [
      "Fees",
      "The fee for a boat is 20 crowns a day.",
      "The board met on the first floor of the town hall in the evening.",
      "Rafts",
      "The minutes were read and signed by all who were there.",
    ],
    [
      "Fees",
      "The fee for a boat is 25 crowns a day.",
      "The board met on the first floor of the town hall in the evening.",
      "Rafts",
      "The fee for a boat is 20 crowns a day.",
      "The minutes were read and signed by all who were there.",
    ],
    ["edited 1>1: The fee for a boat is [-20][+25] crowns a day.", "added >4: The fee for a boat is 20 crowns a day."],
  ],
  [
    "twin elsewhere before",
    [
      "Rafts",
      "The board met on the first floor of the town hall in the evening.",
      "Fees",
      "The fee for a boat is 20 crowns a day.",
      "The minutes were read and signed by all who were there.",
    ],
    [
      "Rafts",
      "The fee for a boat is 20 crowns a day.",
      "The board met on the first floor of the town hall in the evening.",
      "Fees",
      "The fee for a boat is 25 crowns a day.",
      "The minutes were read and signed by all who were there.",
    ],
    ["added >1: The fee for a boat is 20 crowns a day.", "edited 3>4: The fee for a boat is [-20][+25] crowns a day."],
  ],
  [
    "twin swap values",
    [
      "Boats",
      "The fee is 20 crowns a day.",
      "Rafts",
      "The fee is 10 crowns a day.",
      "The minutes were read and signed by all who were there.",
    ],
    [
      "Boats",
      "The fee is 10 crowns a day.",
      "Rafts",
      "The fee is 20 crowns a day.",
      "The minutes were read and signed by all who were there.",
    ],
    ["edited 1>1: The fee is [-20][+10] crowns a day.", "edited 3>3: The fee is [-10][+20] crowns a day."],
  ],
  [
    "questions",
    [
      "Question 1: How many ships are there?",
      "Twelve.",
      "Question 2: Who pays?",
      "Twelve.",
      "Question 3: Why?",
      "It was so decided.",
    ],
    [
      "Question 1: Where is the quay?",
      "North.",
      "Question 2: How many ships are there?",
      "Twelve.",
      "Question 3: Who pays?",
      "Twelve.",
      "Question 4: Why?",
      "It was so decided.",
    ],
    [
      "added >0: Question 1: Where is the quay?",
      "added >1: North.",
      "edited 0>2: Question [-1][+2]: How many ships are there?",
      "edited 2>4: Question [-2][+3]: Who pays?",
      "edited 4>6: Question [-3][+4]: Why?",
    ],
  ],
  [
    "two tables same keys",
    ["North quay", "Monday | 9", "Tuesday | 10", "South quay", "Monday | 11", "Tuesday | 12"],
    ["North quay", "Tuesday | 10", "Monday | 8", "South quay", "Monday | 12", "Tuesday | 13"],
    ["moved 1>2: Monday | [-9][+8]", "edited 4>4: Monday | [-11][+12]", "edited 5>5: Tuesday | [-12][+13]"],
  ],
  [
    "prices",
    ["Berth for a small boat: 12 crowns", "Berth for a large boat: 20 crowns", "Berth for a raft: 8 crowns"],
    ["Berth for a raft: 9 crowns", "Berth for a small boat: 14 crowns", "Berth for a large boat: 22 crowns"],
    [
      "moved 2>0: Berth for a raft: [-8][+9] crowns",
      "edited 0>1: Berth for a small boat: [-12][+14] crowns",
      "edited 1>2: Berth for a large boat: [-20][+22] crowns",
    ],
  ],
];

describe("compareVersions(), for entries made from one template", () => {
  for (const [what, before, after, rows] of cases) {
    it(`pairs them by what names them: ${what}`, () => {
      const shown = compareVersions(before, after)
        .filter(({ kind }) => kind !== "unchanged")
        .map((row) => {
          if (row.kind === "removed") return `${shownRow(row)}: ${before[row.before[0]]}`;
          return row.kind === "added" ? `${shownRow(row)}: ${after[row.after[0]]}` : shownRow(row);
        });
      assert.deepEqual(shown, rows);
    });
  }

  for (const count of [5, 20, 200]) {
    const entry = (team: number, points: number) =>
      `Harbour ${"abcdefghij"[team % 10]}${team} | ${points} | ${points % 7}`;
    it(`finds each of ${count} teams of a ranking turned upside down`, () => {
      const before = Array.from({ length: count }, (_, k) => entry(k, 900 - k));
      const after = Array.from({ length: count }, (_, k) => entry(count - 1 - k, 1800 - 2 * k));
      for (const row of compareVersions(before, after)) assert.equal(row.before[0], count - 1 - row.after[0]!);
    });
  }
});
