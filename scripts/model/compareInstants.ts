/** Orders two instants in UTC, older first. Their texts would not do: `…:00.5Z` sorts before `…:00Z`. */
export function compareInstants(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}
