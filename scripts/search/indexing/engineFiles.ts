import type { CacheFile } from "../../cache/entry.ts";
import { indexLanguage, indexPages } from "./indexPages.ts";

/**
 * The programs that read the index in a browser: Pagefind's script and its WebAssembly. Its interfaces are left out, because
 * the search page and its worker are our own (templates/client/searchWorker.ts).
 */
export async function engineFiles(): Promise<CacheFile[]> {
  // A page, because Pagefind writes its programs only beside an index.
  const files = await indexPages(["a"], 0);
  return files.filter(({ path }) => path === "pagefind.js" || path === `wasm.${indexLanguage}.pagefind`);
}
