import { number } from "./number.ts";

/** `1 change`, `3 changes`, `1,234 changes` */
export function plural(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}
