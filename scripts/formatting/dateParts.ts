/** A day, and the minute of an instant. */
export interface DateParts {
  readonly year: string;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** `13:05`, in UTC; absent for a date alone. */
  readonly minute?: string;
}

/**
 * The parts of an ISO 8601 date or of an instant in UTC; undefined for anything else. Without `Intl`, which differs between
 * machines, because the same input must give the same bytes on all of them.
 */
export function dateParts(written: unknown): DateParts | undefined {
  const text = String(written ?? "");
  const [, year, month, day] = /^(\d{4,})-(0[1-9]|1[0-2])-(\d\d)(?:T|$)/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const [, minute] = /T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(text) ?? [];
  return { year, month: Number(month), day: Number(day), ...(minute !== undefined && { minute }) };
}
