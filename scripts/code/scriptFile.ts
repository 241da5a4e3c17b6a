import path from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "./repository.ts";

const here = fileURLToPath(import.meta.url);

/** Whether Node runs the TypeScript sources through tsx: in tests, and if nothing can be compiled. */
export const asWritten = here.endsWith(".ts");

/**
 * The file of a script that Node or a package loads directly. Compiled ones are side by side.
 *
 * @param name path below the checkout, without its extension
 */
export function scriptFile(name: ".eleventy" | "scripts/workers/workerThread" | "variorum.config"): string {
  return asWritten ? path.join(repository, `${name}.ts`) : path.join(path.dirname(here), `${path.basename(name)}.js`);
}
