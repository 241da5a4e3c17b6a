import type * as PagefindModule from "pagefind";
import type { CacheFile } from "../../cache/entry.ts";
import { watchPagefind } from "./pagefindProcess.ts";

/** Pagefind's name for no language in particular: it neither stems nor cuts the tokens, whatever the site's language. */
export const indexLanguage = "unknown";

/**
 * Maximum number of pages sent to Pagefind before it has taken the first of them: it takes them in order, and stays busy
 * while this process prepares more.
 */
const mostAhead = 16;

/**
 * Indexes pages in a separate Pagefind process, which frees its memory at the end. The same pages in the same order give
 * the same bytes. A search sorted by `n`, ascending, tells a page's number.
 *
 * @param pages contents: tokens (see token.ts) with spaces between them
 * @param lane number of the lane, from 0: concurrent calls need different ones
 * @returns all files of the index, Pagefind's scripts included, in order of their paths
 * @throws {Error} if Pagefind refuses a page, fails or exits
 */
export async function indexPages(pages: AsyncIterable<string> | Iterable<string>, lane: number): Promise<CacheFile[]> {
  const pagefind = await loadPagefind(lane);
  const { started, process } = watchPagefind(() => pagefind.createIndex({ forceLanguage: indexLanguage }));
  const make = async () => {
    const created = await started;
    check("start", created.errors);
    const index = created.index!;
    const ahead: Promise<void>[] = [];
    let number = 0;
    for await (const content of pages) {
      const taken = index.addCustomRecord(pageOf(number++, content)).then(({ errors }) => check("take words", errors));
      // Prevents an unhandled rejection; the failure surfaces where it is awaited.
      taken.catch(() => {});
      ahead.push(taken);
      if (ahead.length >= mostAhead) await ahead.shift();
    }
    for (const taken of ahead) await taken;
    const { errors, files } = await index.getFiles();
    check("be made", errors);
    return files
      .map(({ path, content }) => ({ path: path.replaceAll("\\", "/"), bytes: Buffer.from(content) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  };
  try {
    // Once, not for each page: reactions to a promise stay in memory as long as it is pending.
    return await Promise.race([make(), process.ended]);
  } finally {
    process.leave();
    await pagefind.close();
  }
}

/** Each lane loads its own copy of the module, because a module has one process. */
function loadPagefind(lane: number): Promise<typeof PagefindModule> {
  return import(`${import.meta.resolve("pagefind")}?lane=${lane}`);
}

function pageOf(number: number, content: string) {
  return {
    url: `/${number}`,
    content,
    language: indexLanguage,
    // A string of one length, so that it sorts as text; a number would crash Pagefind.
    sort: { n: String(number).padStart(9, "0") },
  };
}

function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not ${step}: ${errors.join("; ")}`);
}
