import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countAhead, countAheadOfArchive } from "../../../scripts/model/captures/ahead.ts";

describe("countAhead()", () => {
  const table: [sentence: string, instants: string[], count: number][] = [
    [
      "counts a capture of 2099 among those of a week",
      ["2024-01-13T13:05:00Z", "2024-01-20T13:05:00Z", "2099-01-13T13:05:00Z"],
      1,
    ],
    ["counts one behind a single other", ["2024-01-13T13:05:00Z", "2099-01-13T13:05:00Z"], 1],
    [
      "counts two that are as far ahead",
      ["2024-01-13T13:05:00Z", "2024-01-20T13:05:00Z", "2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z"],
      2,
    ],
    [
      "counts none that comes a week after the others",
      ["2024-01-13T13:05:00Z", "2024-01-13T14:05:00Z", "2024-01-20T13:05:00Z"],
      0,
    ],
    [
      "counts none after a pause shorter than the archive is old",
      ["2010-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "2024-01-01T00:00:00Z"],
      0,
    ],
    ["counts none where there is one", ["2099-01-13T13:05:00Z"], 0],
    ["counts none where there is none", [], 0],
  ];
  for (const [sentence, instants, count] of table) it(sentence, () => assert.equal(countAhead(instants), count));
});

describe("countAheadOfArchive()", () => {
  const day = 86_400_000;
  const daily = (count: number, ...after: number[]) => {
    const days = Array.from({ length: count }, (_, n) => n);
    for (const pause of after) days.push(days.at(-1)! + pause);
    return days.map((n) => new Date(Date.UTC(2024, 0, 1) + n * day).toISOString());
  };
  const table: [sentence: string, instants: string[], count: number][] = [
    ["counts a capture three days after all others of an archive that has one each day", daily(30, 3), 1],
    ["counts two such", daily(30, 9, 0.1), 2],
    ["counts none that comes a day after", daily(30, 1), 0],
    ["counts none after a pause that is hardly longer than one before", daily(30, 5, 1, 1, 1, 1, 8), 0],
    ["counts none where more than three follow", daily(30, 9, 1, 1, 1), 0],
    ["counts none where there are few", daily(10, 9), 0],
    ["counts one of 2099 where there are few", [...daily(5), "2099-01-01T00:00:00Z"], 1],
    ["counts none where there is none", [], 0],
  ];
  for (const [sentence, instants, count] of table)
    it(sentence, () => assert.equal(countAheadOfArchive(instants), count));

  it("does not count a capture within a day of an archive that has one each hour", () => {
    const hourly = daily(60).map((_, n) => new Date(Date.UTC(2024, 0, 1) + (n * day) / 24).toISOString());
    const after = (hours: number) => new Date(Date.parse(hourly.at(-1)!) + (hours * day) / 24).toISOString();
    assert.deepEqual(
      [countAheadOfArchive([...hourly, after(20)]), countAheadOfArchive([...hourly, after(30)])],
      [0, 1],
    );
  });
});
