// @ts-check
import path from "node:path";
import { build } from "esbuild";

export const repository = path.resolve(import.meta.dirname, "../..");

/**
 * Bundles files of the checkout, in memory.
 *
 * @param {import("esbuild").BuildOptions} options with paths from the checkout
 * @returns {Promise<import("esbuild").BuildResult<{ metafile: true, write: false }>>} the same bytes wherever the checkout
 *   lies, but for paths in absolute ones
 * @throws {import("esbuild").BuildFailure} naming file, line and reason, where a file does not bundle
 */
export function bundle(options) {
  return build({
    ...options,
    absWorkingDir: repository,
    bundle: true,
    splitting: true,
    format: "esm",
    legalComments: "none",
    logLevel: "silent",
    metafile: true,
    // Written by who asked, so that a full disk is told like any other.
    write: false,
  });
}
