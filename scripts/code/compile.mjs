// @ts-check
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { bundle, repository } from "./bundle.mjs";

/** Compiled scripts, a folder for each state of them, so that a build may run while another follows an edit. */
const states = path.join(repository, "node_modules/.cache/variorum");

/** Milliseconds after which a state that nobody ran is removed. */
const mostIdle = 24 * 60 * 60 * 1000;

/** What Node or a package loads by itself: the commands, a thread of a build, Eleventy's configuration. */
const entryPoints = ["build", "check", "merge", "site/workerThread"].map((name) => `scripts/${name}.ts`);
entryPoints.push(".eleventy.ts");

/**
 * Compiles the scripts. That takes a tenth of a second; without it, each thread of a build would take half a second to
 * load them one by one.
 *
 * @returns {Promise<string>} the folder in which each entry point lies, by its name
 * @throws {Error} of the file system, with a `code`, where nothing can be written; of esbuild, with `errors`, where a
 *   script is wrong
 */
export async function compile() {
  const { outputFiles } = await bundle({
    entryPoints,
    entryNames: "[name]",
    outdir: states,
    packages: "external",
    platform: "node",
    target: "node20",
    define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) },
    sourcemap: "linked",
    sourcesContent: false,
  });
  const hash = createHash("sha256");
  for (const file of outputFiles) hash.update(`${file.path}\n${file.contents.length}\n`).update(file.contents);
  const state = path.join(states, hash.digest("hex").slice(0, 16));
  if (isWhole(state, outputFiles)) used(state);
  else {
    mkdirSync(states, { recursive: true });
    const unfinished = mkdtempSync(`${state}.`);
    for (const file of outputFiles) writeFileSync(path.join(unfinished, path.basename(file.path)), file.contents);
    rmSync(state, { recursive: true, force: true });
    place(unfinished, state, outputFiles);
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
 * Whether a folder holds these files as they are; not where it was restored in part.
 *
 * @param {string} folder
 * @param {readonly import("esbuild").OutputFile[]} files
 */
function isWhole(folder, files) {
  return files.every((file) => {
    const there = path.join(folder, path.basename(file.path));
    return existsSync(there) && readFileSync(there).equals(file.contents);
  });
}

/**
 * Moves a folder to its place, where another build has not been faster.
 *
 * @param {string} unfinished
 * @param {string} state
 * @param {readonly import("esbuild").OutputFile[]} files
 */
function place(unfinished, state, files) {
  try {
    renameSync(unfinished, state);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!isWhole(state, files)) throw error;
  }
}

function removeIdle() {
  for (const name of readdirSync(states)) {
    const folder = path.join(states, name);
    if (Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > mostIdle)
      rmSync(folder, { recursive: true, force: true });
  }
}
