/**
 * A build plugin of Netlify: takes the cache folder of the builds from one deploy to the next, so that only articles
 * with new versions are built anew. Netlify loads it by itself, before anything is installed: plain JavaScript, without
 * a package.
 *
 * The output folder is never kept, for what was withdrawn would come back with it. The cache may be kept because a build
 * takes from it only what was made from the very same bytes.
 */

/** The default of `--cache`, below the folder that Netlify builds in. */
const folder = ".cache/variorum";

/** Before the build: puts the folder in its place, as the last deploy left it. */
export async function onPreBuild({ utils }) {
  await tell("Cache of the last build", utils.cache.restore(folder), "restored", "none yet; every article is built");
}

/** After the build, before the upload: keeps the folder for the next deploy, in place of the one kept before. */
export async function onPostBuild({ utils }) {
  await tell("Cache of this build", utils.cache.save(folder), "kept for the next one", "nothing to keep");
}

/** A build needs no cache: where Netlify's fails, that is told, and the site is published all the same. */
async function tell(what, action, done, nothing) {
  try {
    console.log(`${what}: ${(await action) ? done : nothing}`);
  } catch (error) {
    console.warn(`${what}: ${error.message}`);
  }
}
