// @ts-check
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";

const checkout = path.resolve(import.meta.dirname, "../..");

/** Compiled scripts, a folder for each state of them, so that a build may run while another follows an edit. */
const states = path.join(checkout, "node_modules/.cache/variorum");

/** Milliseconds after which a state that nobody ran is removed. */
const mostIdle = 24 * 60 * 60 * 1000;

/** What Node or a package loads by itself: the commands, a thread of a build, Eleventy's configuration. */
const entryPoints = ["build", "check", "merge", "workers/workerThread"].map((name) => `scripts/${name}.ts`);
entryPoints.push(".eleventy.ts");
if (existsSync(path.join(checkout, "variorum.config.ts"))) entryPoints.push("variorum.config.ts");

/**
 * Compiles the scripts. That takes a tenth of a second; without it, each thread of a build would take half a second to
 * load them one by one.
 *
 * @returns {Promise<string>} the folder in which each entry point lies, by its name
 * @throws {Error} of the file system, with a `code`, where nothing can be written; of esbuild, with `errors`, where a
 *   script is wrong
 */
export async function compile() {
  const { outputFiles } = await bundle(checkout, {
    entryPoints,
    entryNames: "[name]",
    // As deep as the folder of a state, for source maps name scripts from where they lie.
    outdir: path.join(states, "state"),
    packages: "external",
    platform: "node",
    target: "node20",
    define: { checkoutFolder: JSON.stringify(checkout) },
    sourcemap: "linked",
    sourcesContent: false,
  });
  const hash = createHash("sha256");
  for (const file of outputFiles) hash.update(`${file.path}\n${file.contents.length}\n`).update(file.contents);
  const state = path.join(states, hash.digest("hex").slice(0, 16));
  const missing = outputFiles.filter((file) => !isThere(fileIn(state, file), file.contents));
  if (missing.length === 0) used(state);
  else {
    mkdirSync(state, { recursive: true });
    for (const file of missing) put(fileIn(state, file), file.contents);
    removeIdle();
  }
  return state;
}

/** @param {string} folder */
function used(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Where nothing can be written, nothing is removed either.
  }
}

/**
 * @param {string} folder
 * @param {import("esbuild").OutputFile} file
 */
function fileIn(folder, file) {
  return path.join(folder, path.basename(file.path));
}

/**
 * Whether a file is there as it is to be; not where the folder was restored in part.
 *
 * @param {string} file
 * @param {Uint8Array} contents
 */
function isThere(file, contents) {
  return existsSync(file) && readFileSync(file).equals(contents);
}

/**
 * Writes a file whole or not at all. It may be there meanwhile, and run: another build has put the same bytes there.
 *
 * @param {string} file
 * @param {Uint8Array} contents
 */
function put(file, contents) {
  const unfinished = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function removeIdle() {
  for (const name of readdirSync(states)) {
    const folder = path.join(states, name);
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > mostIdle)
      rmSync(folder, { recursive: true, force: true });
  }
}
