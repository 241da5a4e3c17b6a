// @ts-check
import { build } from "esbuild";

/**
 * Bundles files of the checkout, in memory.
 *
 * @param {string} checkout its folder
 * @param {import("esbuild").BuildOptions} options with paths from the checkout
 * @returns {Promise<import("esbuild").BuildResult<{ metafile: true, write: false }>>} the same bytes wherever the checkout
 *   is, except for absolute paths
 * @throws {import("esbuild").BuildFailure} naming file, line and reason, if a file does not bundle
 */
export function bundle(checkout, options) {
  return build({
    ...options,
    absWorkingDir: checkout,
    bundle: true,
    splitting: true,
    format: "esm",
    legalComments: "none",
    logLevel: "silent",
    metafile: true,
    // The caller writes the files, so that a full disk is reported the usual way.
    write: false,
  });
}
