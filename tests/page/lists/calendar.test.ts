import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { calendarCells, calendarOf } from "../../../scripts/page/lists/calendar.ts";

const cellsOf = (...instants: readonly string[]) => calendarOf(instants).flatMap(calendarCells);

describe("calendarOf()", () => {
  it("counts changes by year, month and day in UTC, the newest year first", () => {
    const years = calendarOf(["2023-12-31T23:59:59Z", "2024-02-29T00:00:00.500Z", "2024-02-29T12:00:00Z"]);
    assert.deepEqual(
      years.map(({ year, changes, days, months }) => [year, changes, days, months.indexOf(Math.max(...months)) + 1]),
      [
        ["2024", 2, [[60, 2]], 2],
        ["2023", 1, [[365, 1]], 12],
      ],
    );
  });

  it("draws three years, and has the others for its table", () => {
    const years = calendarOf([2020, 2021, 2022, 2023, 2024].map((year) => `${year}-06-01T00:00:00Z`));
    assert.deepEqual(
      years.map(({ year, days }) => [year, days !== undefined]),
      [2024, 2023, 2022, 2021, 2020].map((year) => [String(year), year > 2021]),
    );
  });
});

describe("calendarCells()", () => {
  const table: [instant: string, day: string, week: number, weekday: number][] = [
    ["2024-01-01T00:00:00Z", "2024-01-01", 0, 0],
    ["2023-01-01T12:00:00Z", "2023-01-01", 0, 6],
    ["2023-01-02T12:00:00Z", "2023-01-02", 1, 0],
    ["2024-12-31T23:59:59Z", "2024-12-31", 52, 1],
    ["2012-12-31T00:00:00Z", "2012-12-31", 53, 0],
    ["1969-12-31T00:00:00Z", "1969-12-31", 52, 2],
    ["0099-01-01T00:00:00Z", "0099-01-01", 0, 3],
  ];
  for (const [instant, day, week, weekday] of table)
    it(`places ${day} in week ${week}, on day ${weekday} of it`, () =>
      assert.deepEqual(cellsOf(instant), [{ week, weekday, level: 1, day, changes: 1 }]));

  it("shades a day by its number of changes, the same in every calendar", () => {
    const levels = [1, 2, 3, 4, 9, 10, 400].map(
      (count) => cellsOf(...Array.from({ length: count }, () => "2024-01-01T00:00:00Z"))[0]!.level,
    );
    assert.deepEqual(levels, [1, 2, 2, 3, 3, 4, 4]);
  });
});
