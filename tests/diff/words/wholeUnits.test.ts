import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diffWords } from "../../../scripts/diff/words/diffWords.ts";
import { shownRuns } from "../shownRuns.ts";

describe("markWholeUnits(), by the runs of diffWords()", () => {
  const cases: [before: string, after: string, shown: string][] = [
    // Dates
    ["On 3 March 2024 it opens.", "On 2024-03-05 it opens.", "On [-3 March 2024][+2024-03-05] it opens."],
    ["On 3 March 2024 it opens.", "On 5 March 2024 it opens.", "On [-3 March 2024][+5 March 2024] it opens."],
    ["due 2024-03-05 at noon", "due 2024-04-05 at noon", "due [-2024-03-05][+2024-04-05] at noon"],
    ["opens March 3, 2024", "opens 3 March 2024", "opens [-March 3, 2024][+3 March 2024]"],
    ["am 3. März 2024 um", "am 11. Juni 2024 um", "am [-3. März 2024][+11. Juni 2024] um"],
    ["le 1er mai 2024 à", "le 2 mai 2024 à", "le [-1er mai 2024][+2 mai 2024] à"],
    ["el 3 de marzo de 2024", "el 5 de marzo de 2024", "el [-3 de marzo de 2024][+5 de marzo de 2024]"],
    ["3 марта 2024 откроют", "5 марта 2024 откроют", "[-3 марта 2024][+5 марта 2024] откроют"],
    ["2024年3月5日开放", "2024年4月6日开放", "[-2024年3月5日][+2024年4月6日]开放"],
    ["opens in March 2024", "opens in 3 March 2024", "opens in[+ 3] March 2024"],
    ["signed on 4 March.", "signed on 14 April.", "signed on [-4 March][+14 April]."],
    // Scores and ranges
    ["won 3-1 at home", "won 1-3 at home", "won [-3-1][+1-3] at home"],
    ["lost 3–1 at home", "lost 1–3 at home", "lost [-3–1][+1–3] at home"],
    ["between 2019-2021 it rose", "between 2019-2022 it rose", "between [-2019-2021][+2019-2022] it rose"],
    ["open 10:00–12:00 daily", "open 10:00–12:30 daily", "open [-10:00–12:00][+10:00–12:30] daily"],
    ["weighs 1,5–2 kg", "weighs 1,5–3 kg", "weighs [-1,5–2][+1,5–3] kg"],
    ["about 12 000 people", "about 120 000 people", "about [-12 000][+120 000] people"],
    // Codes
    ["written in C++.", "written in C#.", "written in [-C++][+C#]."],
    ["rated AA+ by them", "rated AA- by them", "rated [-AA+][+AA-] by them"],
    ["rated BBB− by them", "rated BB− by them", "rated [-BBB−][+BB−] by them"],
    ["rated BBB- by them", "rated BBB+ by them", "rated [-BBB-][+BBB+] by them"],
    ["rated BBB− by them", "rated A+ by them", "rated [-BBB−][+A+] by them"],
    ["see CVE-2024-1234 for", "see CVE-2024-1240 for", "see [-CVE-2024-1234][+CVE-2024-1240] for"],
    ["call 555-0102 now", "call 555-0199 now", "call [-555-0102][+555-0199] now"],
    // Abbreviations
    ["e.g. fish and tar", "i.e. fish and tar", "[-e.g.][+i.e.] fish and tar"],
    ["z. B. Fische im Netz", "d. h. Fische im Netz", "[-z. B.][+d. h.] Fische im Netz"],
    ["the U.S. and the rest", "the U.K. and the rest", "the [-U.S.][+U.K.] and the rest"],
    // No unit, or one on one side alone
    ["a 12-year-old boy", "a 13-year-old boy", "a [-12][+13]-year-old boy"],
    ["an un-American act", "an American act", "an [-un-]American act"],
    ["lost 3–1 at home", "lost 3-1 at home", "lost 3[-–][+-]1 at home"],
    ["12 people died there", "31 people died there", "[-12][+31] people died there"],
  ];
  for (const [before, after, shown] of cases) {
    it(`shows ${shown}`, () => assert.equal(shownRuns(diffWords(before, after)), shown));
  }
});
