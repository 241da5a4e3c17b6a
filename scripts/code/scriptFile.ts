import path from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "./repository.ts";

const here = fileURLToPath(import.meta.url);

/** Whether Node runs scripts as they are written, by tsx: in tests, and where nothing can be compiled. */
export const asWritten = here.endsWith(".ts");

/**
 * The file by which Node or a package loads a script by itself. Those compiled lie side by side.
 *
 * @param name path below the checkout, without its ending
 */
export function scriptFile(name: ".eleventy" | "scripts/workers/workerThread" | "variorum.config"): string {
  return asWritten ? path.join(repository, `${name}.ts`) : path.join(path.dirname(here), `${path.basename(name)}.js`);
}
