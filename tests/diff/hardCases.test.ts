import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alignParagraphs } from "../../scripts/diff/paragraphs/alignParagraphs.ts";
import { shownRuns } from "./shownRuns.ts";

/** Rows as lines: kind, positions, and the runs where there are any. */
function shown(before: readonly string[], after: readonly string[]): string[] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return alignParagraphs(plain(before), plain(after)).map((row) => {
    const place = `${row.kind} ${row.before.join("+")}>${row.after.join("+")}`;
    return "runs" in row ? `${place} ${shownRuns(row.runs)}` : place;
  });
}

describe("hard cases, in several languages", () => {
  const cases: [what: string, before: string[], after: string[], rows: string[]][] = [
    [
      "a toll that doubles beside a quotation restyled",
      ['"We counted 12," the mayor said.'],
      ["“We counted 31,” the mayor said."],
      ['edited 0>0 [-"][+“]We counted [-12][+31],[-"][+”] the mayor said.'],
    ],
    [
      "a denial turned round",
      ["Le ministre n’a pas signé le décret du 4 mars."],
      ["Le ministre a signé le décret du 14 avril."],
      ["edited 0>0 Le ministre [-n’a pas][+a] signé le décret du [-4 mars][+14 avril]."],
    ],
    [
      "a section number that shifts down a list of clauses",
      ["§ 3 Die Frist beträgt zwei Wochen.", "§ 4 Der Antrag ist schriftlich zu stellen."],
      [
        "§ 3 Die Gebühr wird erlassen.",
        "§ 4 Die Frist beträgt zwei Wochen.",
        "§ 5 Der Antrag ist schriftlich zu stellen.",
      ],
      [
        "added >0",
        "edited 0>1 § [-3][+4] Die Frist beträgt zwei Wochen.",
        "edited 1>2 § [-4][+5] Der Antrag ist schriftlich zu stellen.",
      ],
    ],
    [
      "captions that repeat around a paragraph that goes",
      ["Photo: agency", "The bridge opened in May.", "Photo: agency", "Trains run every hour."],
      ["Photo: agency", "Trains run every hour."],
      ["unchanged 0>0", "removed 1>", "removed 2>", "unchanged 3>1"],
    ],
    [
      "a Japanese sentence with another day and place",
      ["委員会は三日、東京で報告書を公表した。"],
      ["委員会は五日、大阪で報告書を公表した。"],
      ["edited 0>0 委員会は[-三日、東京][+五日、大阪]で報告書を公表した。"],
    ],
    [
      "an Arabic amount",
      ["قالت الوزارة إن ١٢ شخصا أصيبوا."],
      ["قالت الوزارة إن ٣١ شخصا أصيبوا."],
      ["edited 0>0 قالت الوزارة إن [-١٢][+٣١] شخصا أصيبوا."],
    ],
    [
      "a letter written with a mark of its own",
      ["Das Cafe\u0301 am Markt schließt."],
      ["Das Caf\u00e9 am Markt schließt."],
      ["edited 0>0 Das [-Cafe\u0301][+Caf\u00e9] am Markt schließt."],
    ],
    [
      "an address of which the end is another",
      ["See https://example.org/a?b=1 for more."],
      ["See https://example.org/a?b=2 for more."],
      ["edited 0>0 See [-https://example.org/a?b=1][+https://example.org/a?b=2] for more."],
    ],
  ];
  for (const [what, before, after, rows] of cases) it(what, () => assert.deepEqual(shown(before, after), rows));
});
