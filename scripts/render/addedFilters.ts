/** A template filter. */
type Filter = (...given: never[]) => unknown;

/** Filters added by the publisher, by name; every environment has them. */
export const addedFilters = new Map<string, Filter>();

export function addFilter(name: string, filter: Filter): void {
  addedFilters.set(name, filter);
}
