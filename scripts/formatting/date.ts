const months = "January February March April May June July August September October November December".split(" ");

/**
 * `13 January 2014` for an ISO 8601 date or instant in UTC; anything else as it was written. By hand, because `Intl`
 * differs between machines and one input must give the same bytes on all of them.
 */
export function date(written: unknown): string {
  const text = String(written ?? "");
  const [, year, month, day] = /^(\d{4,})-(\d\d)-(\d\d)(?:T|$)/.exec(text) ?? [];
  const name = months[Number(month) - 1];
  return name && year && day ? `${Number(day)} ${name} ${year}` : text;
}
