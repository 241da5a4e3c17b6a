import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readForeignDate } from "../../../scripts/import/files/foreignDates.ts";
import { type DayOrder, nameWithoutTime, timeInName } from "../../../scripts/import/files/timeInName.ts";

describe("timeInName()", () => {
  const cases: [name: string, time: string | undefined, order?: DayOrder][] = [
    ["2024-03-05 Budget.html", "2024-03-05T00:00:00Z"],
    ["Budget 2024-03-05 10.22.html", "2024-03-05T10:22:00Z"],
    ["Budget (2024-3-5 9_05_10).html", "2024-03-05T09:05:10Z"],
    ["Budget 2024-03-05T10-22-33Z.md", "2024-03-05T10:22:33Z"],
    ["Screenshot 2024-03-05 at 10.22.33 PM.html", "2024-03-05T22:22:33Z"],
    ["Budget (12_31_2026 12_04_11\u202fAM).html", "2026-12-31T00:04:11Z"],
    ["Budget (31_12_2026 10_04_11).html", "2026-12-31T10:04:11Z"],
    ["Budget (12_03_2026 10_04_11).html", "2026-03-12T10:04:11Z", "day first"],
    ["Budget (12_03_2026 10_04_11).html", "2026-12-03T10:04:11Z", "month first"],
    ["Budget (05_05_2026).html", "2026-05-05T00:00:00Z"],
    ["Budget 5.3.2024, 10：22：33.html", "2024-03-05T10:22:33Z", "day first"],
    ["20140113130500id_.html", "2014-01-13T13:05:00Z"],
    ["20140113-budget.html", "2014-01-13T00:00:00Z"],
    ["20140113_130500 budget.html", "2014-01-13T13:05:00Z"],
    ["1709634153.html", "2024-03-05T10:22:33Z"],
    ["budget-1709634153250.html", "2024-03-05T10:22:33.250Z"],
    ["Budget 2024-02-31.html", undefined],
    ["Agenda 2030.html", undefined],
    ["Report 17096341531234.html", undefined],
  ];
  for (const [name, time, order] of cases)
    it(`reads ${name}${order ? `, ${order}` : ""}`, () => {
      const read = timeInName(name, order);
      assert.equal(read.kind === "time" ? read.time.iso : undefined, time);
    });

  it("does not guess which of two numbers is the day", () => {
    assert.deepEqual(timeInName("Budget (12_03_2026 10_04_11).html"), {
      kind: "ambiguous",
      text: "12_03_2026 10_04_11",
    });
  });
});

it("nameWithoutTime() leaves what names the page", () => {
  for (const name of [
    "2024-03-05 Town budget.html",
    "Town budget (12_03_2026 10_04_11).HTML",
    "Town budget 20140113130500id_.txt",
    "Town budget (2).html",
  ])
    assert.equal(nameWithoutTime(name), "Town budget", name);
});

describe("readForeignDate()", () => {
  const cases: [text: string, time: string | undefined][] = [
    ["Sat Aug 26 2023 00:35:10 GMT+0200 (Mitteleuropäische Sommerzeit)", "2023-08-25T22:35:10Z"],
    ["Tue Oct 31 2023 21:05:00 GMT-0230 (GMT-02:30)", "2023-10-31T23:35:00Z"],
    ["Tue, 5 Mar 2024 10:22:33 -0000", "2024-03-05T10:22:33Z"],
    ["Tue, 05 Mar 2024 10:22:33 +0700 (WIB)", "2024-03-05T03:22:33Z"],
    ["05 Mar 2024 10:22 EST", "2024-03-05T15:22:00Z"],
    ["2024-03-05 10:22:33", "2024-03-05T10:22:33Z"],
    ["Tue, 05 Mar 2024 10:22:33 CEST", undefined],
    ["05.03.2024", undefined],
    ["31 Feb 2024 10:00 GMT", undefined],
    ["yesterday", undefined],
    ["0", undefined],
  ];
  for (const [text, time] of cases)
    it(`${time ? "reads" : "does not read"} ${text}`, () => assert.equal(readForeignDate(text)?.iso, time));
});
