import { readdir, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as pagefind from "pagefind";
import { watchPagefind } from "./pagefindProcess.ts";
import type { SearchRecord } from "./records.ts";
import { searchWords } from "./searchWords.ts";

export interface WriteIndexOptions {
  readonly records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>;
  /** The index's own folder, e.g. `_site/pagefind`; replaced whole. */
  readonly output: string;
  /** The site's language (`Settings.lang`), which all records carry: a page searches the index of its own language. */
  readonly language: string;
  /** Called with the number of records added so far. */
  readonly onProgress?: (records: number) => void;
}

/**
 * Files that result fragments are bundled into. 20,000 records then take 1,044 files instead of 20,044 (a free host
 * takes 20,000 in all), and a page of ten results still loads at most ten bundles of about 20 records, 5 kB each.
 */
const mostFragments = 1_000;

/** Languages whose text Pagefind cuts into words by dictionary, which would undo the cutting of `searchWords`. */
const cutByPagefind = new Set(["zh", "ja", "th"]);

/** Bytes left on a disk below which a failure to write is put down to it. Files of an index are smaller. */
const leastSpace = 1_000_000;

/** Interfaces that Pagefind writes beside the index; the search page is our own. */
const unusedFile = /^pagefind-(?:component-|modular-)?(?:ui|highlight)\.(?:js|css)$/;

/**
 * Writes the search index. The same records in the same order give the same bytes. One at a time in a process:
 * closing Pagefind ends its one service. Memory: about 75 kB a record and 0.46 GB a million words.
 *
 * @throws when Pagefind refuses a record, fails to write or ends; the output folder is then incomplete
 */
export async function writeIndex({
  records,
  output,
  language,
  onProgress,
}: WriteIndexOptions): Promise<{ records: number }> {
  const primary = language.toLowerCase().split("-")[0]!;
  // A page whose language has no index of its own searches the largest, here the only one.
  const indexLanguage = cutByPagefind.has(primary) ? "unknown" : primary;
  await rm(output, { recursive: true, force: true });
  const { started, process } = watchPagefind(() =>
    pagefind.createIndex({ forceLanguage: indexLanguage, maxFragments: mostFragments }),
  );
  const write = async () => {
    const created = await started;
    check("start", created.errors);
    const index = created.index!;
    let count = 0;
    for await (const record of records) {
      const added = await index.addCustomRecord(customRecord(record, indexLanguage));
      check(`take ${record.url}`, added.errors);
      onProgress?.(++count);
    }
    check(`write ${output}`, (await index.writeFiles({ outputPath: output })).errors);
    for (const name of await readdir(output)) if (unusedFile.test(name)) await rm(join(output, name));
    return { records: count };
  };
  try {
    // Once, not at each record: what waits for a promise stays in memory as long as that does.
    return await Promise.race([write(), process.ended]);
  } catch (error) {
    throw (await isFull(dirname(output))) ? diskFull(output) : error;
  } finally {
    process.leave();
    await pagefind.close();
  }
}

/** Pagefind does not say why it could not write. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < leastSpace;
}

function diskFull(file: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOSPC: no space left on device, write '${file}'`), { code: "ENOSPC", path: file });
}

function customRecord(record: SearchRecord, language: string) {
  return {
    url: record.url,
    content: record.content,
    language,
    // All metadata is searched, so only the title is there, cut like the content.
    meta: {
      title:
        searchWords(record.title)
          .map((word) => word.text)
          .join(" ") || record.title,
    },
    filters: {
      kind: [record.kind],
      source: [record.source.id],
      year: [record.year],
      in: [...record.in],
      ...(record.labels.length > 0 ? { label: [...record.labels] } : {}),
      ...(record.lang === undefined ? {} : { lang: [record.lang] }),
    },
    // Strings of one length, so that they sort as text; a number would crash Pagefind.
    sort: { date: new Date(record.captured).toISOString() },
  };
}

function check(step: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not ${step}: ${errors.join("; ")}`);
}
