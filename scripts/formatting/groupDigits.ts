/** A whole number with a sign between thousands: `1,234`. Not by `Intl`, whose data differs between releases of Node. */
export function groupDigits(n: unknown, separator: string): string {
  return String(n ?? "").replace(/\B(?=(?:\d{3})+$)/g, separator);
}
