/** The largest of a number that several items have; 0 for none. */
export function largest(items: readonly Readonly<Record<string, number>>[], key: string): number {
  return items.reduce((most, item) => Math.max(most, item[key] ?? 0), 0);
}
