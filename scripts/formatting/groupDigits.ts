/** A whole number with thousands separators: `1,234`. Without `Intl`, whose data differs between releases of Node. */
export function groupDigits(n: unknown, separator: string): string {
  return String(n ?? "").replace(/\B(?=(?:\d{3})+$)/g, separator);
}
