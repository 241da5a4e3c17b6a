/** Lightest bundle: ten texts of 675 words, or thirty changes of 110; about 15 kB. */
const lightest = 8_192;
/** Maximum number of bundles in an index: with Pagefind's tables for 10,000 articles, fewer than 2,000 files in all. */
const most = 900;

/**
 * Weight of the records (see partitionLimits.ts) in one file of contents: small, because a reader loads a whole file for
 * each result shown; larger in a large archive, because hosts limit the number of files. Increases in steps of a third to a
 * half, because each step rewrites the whole index.
 */
export function fragmentSize(total: number): number {
  let weight = lightest;
  for (let odd = false; weight * most < total; odd = !odd) weight = odd ? (weight / 3) * 4 : (weight / 2) * 3;
  return weight;
}
