import { monthOf } from "../../formatting/monthOf.ts";
import type { ArchiveFacts } from "../archive/archiveIndex.ts";

/** Above this many months, charts show years. */
const mostMonths = 72;
/** Above this many years, some capture has a wrong time: then only years with something are shown. */
const mostYears = 200;

/** New articles, versions and changes of a month or a year. */
export interface Period {
  /** `2024-01` or `2024` */
  readonly period: string;
  readonly articles: number;
  readonly versions: number;
  readonly changes: number;
}

export interface OverTime {
  /** Months with anything, oldest first. */
  readonly months: readonly Period[];
  /** What a chart shows: months or years, without gaps. */
  readonly charted: readonly Period[];
}

export function overTime({ articles, changes, statistics }: ArchiveFacts): OverTime {
  const months = new Map<string, { articles: number; versions: number; changes: number }>();
  const at = (month: string) => {
    const known = months.get(month) ?? { articles: 0, versions: 0, changes: 0 };
    months.set(month, known);
    return known;
  };
  for (const { summary } of articles) if (summary.firstSeen) at(monthOf(summary.firstSeen)).articles++;
  for (const [month, count] of statistics.versions) at(month).versions += count;
  for (const { captured } of changes) at(monthOf(captured)).changes++;
  const ordered = [...months]
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([period, counts]): Period => ({ period, ...counts }));
  return { months: ordered, charted: chartedPeriods(ordered) };
}

/** Months since the year 0. */
function numberOf(month: string): number {
  return Number(month.slice(0, -3)) * 12 + Number(month.slice(-2)) - 1;
}

function chartedPeriods(months: readonly Period[]): Period[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const span = numberOf(last.period) - numberOf(first.period) + 1;
  const known = new Map(months.map((month) => [month.period, month]));
  if (span <= mostMonths)
    return Array.from({ length: span }, (_, index) => {
      const number = numberOf(first.period) + index;
      const period = `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
      return known.get(period) ?? empty(period);
    });
  const years = new Map<string, Period>();
  for (const month of months) {
    const year = month.period.slice(0, -3);
    const sum = years.get(year) ?? empty(year);
    years.set(year, {
      period: year,
      articles: sum.articles + month.articles,
      versions: sum.versions + month.versions,
      changes: sum.changes + month.changes,
    });
  }
  const [from, to] = [first, last].map(({ period }) => Number(period.slice(0, -3))) as [number, number];
  if (to - from >= mostYears) return [...years.values()];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = String(from + index).padStart(4, "0");
    return years.get(year) ?? empty(year);
  });
}

function empty(period: string): Period {
  return { period, articles: 0, versions: 0, changes: 0 };
}
