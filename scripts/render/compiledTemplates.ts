import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { templateCode } from "./templateEnvironment.ts";

/** Nunjucks without its compiler, for browsers. */
const runtime = "nunjucks/browser/nunjucks-slim.js";

/** Names in `extends`, `import`, `from` and `include`. */
const references = /\{%-?\s*(?:extends|import|from|include)\s+"([^"]+)"/g;

/**
 * Lets a client script import a template, by name below templates/: `import templates from "template:components/x/x.njk"`
 * gives the compiled code of it and of all that it imports, by name, for Nunjucks' `PrecompiledLoader`. So a script
 * writes what a build writes, and nothing is compiled in the browser, which the Content-Security-Policy forbids. The part of
 * Nunjucks that runs such code is `templates:runtime`.
 *
 * @param folder absolute path of templates/
 */
export function compiledTemplates(folder: string): Plugin {
  return {
    name: "compiled-templates",
    setup(build) {
      build.onResolve({ filter: /^templates:runtime$/ }, ({ resolveDir, kind }) =>
        build.resolve(runtime, { resolveDir, kind }),
      );
      build.onResolve({ filter: /^template:/ }, ({ path: name }) => ({
        path: name.slice("template:".length),
        namespace: "template",
      }));
      build.onLoad({ filter: /.*/, namespace: "template" }, ({ path: name }) => {
        const code = new Map<string, string>();
        compile(folder, name, code);
        const entries = [...code].map(([each, text]) => `${JSON.stringify(each)}: (() => {${text}})()`);
        return { contents: `export default {${entries.join(",\n")}};`, loader: "js" };
      });
    },
  };
}

/** Compiles a template and all it refers to. */
function compile(folder: string, name: string, into: Map<string, string>): void {
  if (into.has(name)) return;
  const text = readFileSync(path.join(folder, name), "utf8");
  into.set(name, templateCode(name, text));
  for (const [, other] of text.matchAll(references)) compile(folder, other!, into);
}
