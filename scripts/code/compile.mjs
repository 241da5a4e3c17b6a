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

/** Compiled scripts, with a folder for each state of the code, so that a build can run while another starts after an edit. */
const states = path.join(checkout, "node_modules/.cache/variorum");

/** Milliseconds without use after which a state is removed. */
const mostIdle = 24 * 60 * 60 * 1000;

/** Scripts that Node or a package loads directly: commands, the worker thread, configurations. */
const entryPoints = [
  ...["build", "capture", "check", "extract", "import", "merge", "workers/workerThread"].map(
    (name) => `scripts/${name}.ts`,
  ),
  ".eleventy.ts",
  ...(existsSync(path.join(checkout, "variorum.config.ts")) ? ["variorum.config.ts"] : []),
];

/**
 * Compiles the scripts. That takes a tenth of a second; without it, each thread of a build would take half a second to
 * load them one by one.
 *
 * @returns {Promise<string>} the folder that contains the entry points, by their names
 * @throws {Error} of the file system, with a `code`, if nothing can be written; of esbuild, with `errors`, if a script does
 *   not compile
 */
export async function compile() {
  const { outputFiles } = await bundle(checkout, {
    entryPoints,
    entryNames: "[name]",
    // As deep as the folder of a state, because source maps use relative paths.
    outdir: path.join(states, "state"),
    packages: "external",
    platform: "node",
    target: "node20",
    define: { checkoutFolder: JSON.stringify(checkout) },
    sourcemap: "linked",
    sourcesContent: false,
  });
  const hash = createHash("sha256");
  for (const { path: file, contents } of outputFiles) hash.update(`${file}\n${contents.length}\n`).update(contents);
  const state = path.join(states, hash.digest("hex").slice(0, 16));
  mkdirSync(state, { recursive: true });
  for (const { path: file, contents } of outputFiles) putFile(path.join(state, path.basename(file)), contents);
  removeIdle(state);
  return state;
}

/**
 * Writes a file atomically if it is missing or damaged. Another build may be loading it, or writing the same bytes.
 *
 * @param {string} file
 * @param {Uint8Array} contents
 */
function putFile(file, contents) {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  const unfinished = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * Removes the states that were not used for a day.
 *
 * @param {string} used folder of the current state
 */
function removeIdle(used) {
  const now = new Date();
  try {
    utimesSync(used, now, now);
    for (const name of readdirSync(states)) {
      const folder = path.join(states, name);
      const last = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (now.getTime() - last > mostIdle) rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // The checkout is read-only, or another build removes the same folder: this build can still run.
  }
}
