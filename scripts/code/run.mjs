// @ts-check
// Runs a command of scripts/, compiled: `node scripts/code/run.mjs build --help`.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import "./ready.mjs";
import { v8Flags } from "./v8Flags.mjs";

// After that, because it loads a package.
const { compile } = await import("./compile.mjs");

for (const flag of v8Flags) setFlagsFromString(`--${flag}`);

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
