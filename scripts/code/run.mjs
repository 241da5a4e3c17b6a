// @ts-check
// Runs a command of scripts/, compiled: `node scripts/code/run.mjs build --help`.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compile } from "./compile.mjs";

// A build ends before the optimizing compiler's work on most functions pays off, and each thread repeats that work. So V8
// optimizes after six times as many calls, inlines less, and grows the young generation in larger steps: 0.78 times the
// processor time for 1,000 articles. These are flags of V8 11.3, in Node 20; later releases have a mid-tier compiler and do
// not need them.
if (process.versions.v8.startsWith("11.3."))
  for (const flag of [
    "interrupt-budget=400000",
    "max-inlined-bytecode-size-cumulative=300",
    "semi-space-growth-factor=4",
  ])
    setFlagsFromString(`--${flag}`);

// Stack traces refer to the source lines.
process.setSourceMapsEnabled(true);

const [node, , name, ...flags] = process.argv;
const script = await scriptFile(`${name}`);
process.argv = [/** @type {string} */ (node), script, ...flags];
await import(pathToFileURL(script).href);

/** @param {string} name */
async function scriptFile(name) {
  try {
    return path.join(await compile(), `${name}.js`);
  } catch (error) {
    if (/** @type {import("esbuild").BuildFailure} */ (error).errors) {
      console.error(/** @type {Error} */ (error).message);
      process.exit(1);
    }
    if (!(/** @type {NodeJS.ErrnoException} */ (error).code)) throw error;
    // A read-only checkout, as in some containers: the sources run directly, and start more slowly.
    await import("./typescript.mjs");
    return path.join(import.meta.dirname, "..", `${name}.ts`);
  }
}
