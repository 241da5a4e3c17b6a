/** Lightest bundle: ten texts of 675 words, or thirty changes of 110; some 15 kB. */
const lightest = 8_192;
/** Bundles in a whole index: with Pagefind's tables for 10,000 articles, below 2,000 files in all. */
const most = 900;

/**
 * How much weight (see partitionLimits.ts) of records goes into one file of contents: little, because a reader loads a
 * whole file for each result shown; more in a large archive, because hosts limit the number of files. Goes up in steps
 * of a third to a half, since each step writes the whole index anew.
 */
export function fragmentSize(total: number): number {
  let weight = lightest;
  for (let odd = false; weight * most < total; odd = !odd) weight = odd ? (weight / 3) * 4 : (weight / 2) * 3;
  return weight;
}
