/** The month of an instant in UTC: `2014-01`. */
export function monthOf(instant: string): string {
  return instant.slice(0, instant.indexOf("-", 1) + 3);
}
