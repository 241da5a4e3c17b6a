/** Changes of one year by day and month. */
export interface CalendarYear {
  readonly year: string;
  readonly changes: number;
  /** Days with changes, as 1 to 366, with their numbers of changes; absent for years that are only in the table. */
  readonly days?: readonly (readonly [day: number, changes: number])[];
  /** Changes of each month. */
  readonly months: readonly number[];
}

/** Years drawn day by day; older ones are in the table alone. */
const mostDrawn = 3;
const dayMs = 86_400_000;

/**
 * A calendar of changes, the newest year first. Ends with the last change, not today, so that it depends on no clock.
 *
 * @param instants ISO 8601 in UTC, in any order
 */
export function calendarOf(instants: Iterable<string>): CalendarYear[] {
  const years = new Map<number, { months: number[]; days: Map<number, number> }>();
  for (const instant of instants) {
    const date = new Date(instant);
    const year = date.getUTCFullYear();
    const known = years.get(year) ?? { months: Array.from({ length: 12 }, () => 0), days: new Map() };
    years.set(year, known);
    known.months[date.getUTCMonth()]!++;
    const day = Math.floor((date.getTime() - startOf(year)) / dayMs) + 1;
    known.days.set(day, (known.days.get(day) ?? 0) + 1);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, { months, days }], index) => ({
      year: yearText(year),
      changes: months.reduce((sum, changes) => sum + changes, 0),
      ...(index < mostDrawn && { days: [...days].sort(([a], [b]) => a - b) }),
      months,
    }));
}

/** A day with changes, and its place in the drawing. */
export interface CalendarCell {
  /** Week of the year, from 0; weeks begin on Monday. */
  readonly week: number;
  /** From 0, Monday. */
  readonly weekday: number;
  /** From 1 to 4. */
  readonly level: number;
  /** `2014-01-13` */
  readonly day: string;
  readonly changes: number;
}

/** The days of a year as cells of a drawing with a column for each week. */
export function calendarCells({ year, days = [] }: CalendarYear): CalendarCell[] {
  const start = startOf(Number(year));
  // 1970-01-01 was a Thursday.
  const firstWeekday = (((start / dayMs + 3) % 7) + 7) % 7;
  return days.map(([day, changes]) => {
    const place = day - 1 + firstWeekday;
    const date = new Date(start + (day - 1) * dayMs).toISOString();
    return {
      ...{ week: Math.floor(place / 7), weekday: place % 7, level: levelOf(changes) },
      ...{ day: date.slice(0, date.indexOf("T")), changes },
    };
  });
}

/** The same number has the same shade in every calendar. */
function levelOf(changes: number): number {
  return changes >= 10 ? 4 : changes >= 4 ? 3 : changes >= 2 ? 2 : 1;
}

function startOf(year: number): number {
  // Not Date.UTC, to which 99 is 1999.
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function yearText(year: number): string {
  return year < 0 ? String(year) : String(year).padStart(4, "0");
}
