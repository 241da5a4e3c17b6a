/** Length of an instant in the years 0 to 9999, to the second. */
const toTheSecond = "2014-01-13T13:05:00Z".length;

/** Orders two instants in UTC, older first. Comparing their texts would be wrong: `…:00.5Z` sorts before `…:00Z`. */
export function compareInstants(a: string, b: string): number {
  // The usual case; lists of 100,000 articles compare ten million instants, and parsing takes twenty times as long.
  if (a.length === toTheSecond && b.length === toTheSecond) return a < b ? -1 : a > b ? 1 : 0;
  return Date.parse(a) - Date.parse(b);
}
