/** A filter of templates, by its name. */
type Filter = (...given: never[]) => unknown;

/** Those of a publisher's own, which every environment has beside ours. */
export const addedFilters = new Map<string, Filter>();

export function addFilter(name: string, filter: Filter): void {
  addedFilters.set(name, filter);
}
