import { compareText } from "../model/compareText.ts";
import { contentHash } from "../system/contentHash.ts";
import type { Mutant } from "./mutantsOf.ts";

/**
 * As many mutants as asked for, the same for the same seed. Each has its place in the order by itself, so that an edit of one
 * file changes little of what is drawn.
 */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const places = new Map(
    mutants.map((each) => [each, contentHash(`${seed}`, each.file, `${each.start}`, `${each.end}`, each.replacement)]),
  );
  return [...mutants].sort((one, other) => compareText(places.get(one)!, places.get(other)!)).slice(0, size);
}
