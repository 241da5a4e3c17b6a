/** Characters of an instant of the years 0 to 9999, told to the second. */
const toTheSecond = "2014-01-13T13:05:00Z".length;

/** Orders two instants in UTC, older first. Their texts would not do: `…:00.5Z` sorts before `…:00Z`. */
export function compareInstants(a: string, b: string): number {
  // Nearly all, and a list of a hundred thousand articles compares ten million: parsing takes twenty times as long.
  if (a.length === toTheSecond && b.length === toTheSecond) return a < b ? -1 : a > b ? 1 : 0;
  return Date.parse(a) - Date.parse(b);
}
