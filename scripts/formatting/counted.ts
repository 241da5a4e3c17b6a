/**
 * A number and its noun: "1 article", "2 articles", "2 entries".
 *
 * @param many the plural, if it is not the singular with an s
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
