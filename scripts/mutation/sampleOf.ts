import { compareText } from "../model/compareText.ts";
import { contentHash } from "../system/contentHash.ts";
import type { Mutant } from "./mutantsOf.ts";

/**
 * Draws a sample of mutants of a given size, the same for the same seed. The rank of each mutant is independent of the
 * others, so that an edit of one file changes little of the sample.
 */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const places = new Map(
    mutants.map((each) => [each, contentHash(`${seed}`, each.file, `${each.start}`, `${each.end}`, each.replacement)]),
  );
  return [...mutants].sort((one, other) => compareText(places.get(one)!, places.get(other)!)).slice(0, size);
}
