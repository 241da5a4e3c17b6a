// @ts-check
// Runs a command of scripts/, compiled: `node scripts/code/run.mjs build --help`.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compile } from "./compile.mjs";

// A build is over before the optimising compiler's work on most functions has paid, and threads do it once each. With six
// times as many calls before it compiles a function, 4,000 articles take 0.87 times as long; with less of other functions
// copied into that one, and memory for new objects that grows in larger steps, 0.94 times as long again.
// Of V8 11.3, in Node 20: later ones have other names for it, and a compiler in between.
if (process.versions.v8.startsWith("11.3."))
  for (const flag of [
    "interrupt-budget=400000",
    "max-inlined-bytecode-size-cumulative=300",
    "semi-space-growth-factor=4",
  ])
    setFlagsFromString(`--${flag}`);

// Failures name lines of what was written.
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
    // Where the checkout cannot be written to, as in some containers, its scripts run all the same, after a while.
    await import("./typescript.mjs");
    return path.join(import.meta.dirname, "..", `${name}.ts`);
  }
}
