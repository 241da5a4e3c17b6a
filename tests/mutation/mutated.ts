import { compareText } from "../../scripts/model/compareText.ts";

/** What the test of mutantsOf() finds places for faults in. */
export type Level = 1 | 2;

export const limit = 7;

export function mutated(items: number[]): string {
  let count = 0;
  let found = false;
  while (count < limit) count++;
  if (!found) {
    items.push(limit);
    found = compareText("a", "b") < count;
  }
  return found ? "some" : "none";
}

export function nothing(): undefined {
  return undefined;
}

export function never(): boolean {
  return false;
}

export function joined(name: string): string {
  // biome-ignore lint/style/useTemplate: a sum of texts is what is tested
  return "a" + name;
}
