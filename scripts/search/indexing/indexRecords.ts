import type * as PagefindModule from "pagefind";
import type { CacheFile } from "../../cache/entry.ts";
import type { SearchRecord } from "../records/records.ts";
import { searchWords } from "../records/searchWords.ts";
import { watchPagefind } from "./pagefindProcess.ts";

export interface IndexRecordsOptions {
  readonly records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>;
  /** Pagefind's name of the language, see `indexLanguage`: a page searches the index of one language. */
  readonly language: string;
  /** Maximum number of files into which the records' contents are bundled. */
  readonly bundles: number;
  /** Number of the lane, from 0: concurrent calls need different ones. */
  readonly lane: number;
}

/**
 * Maximum number of records sent to Pagefind before it has taken the first of them: it takes them in order, and stays busy
 * while this process prepares more.
 */
const mostAhead = 16;

/** Languages whose text Pagefind segments by dictionary, which would undo the segmentation of `searchWords`. */
const cutByPagefind = new Set(["zh", "ja", "th"]);

/** The language for stemming, for a site's language (BCP 47). */
export function indexLanguage(language: string): string {
  const primary = language.toLowerCase().split("-")[0]!;
  return cutByPagefind.has(primary) ? "unknown" : primary;
}

/**
 * Indexes records in a separate Pagefind process, which frees its memory at the end: about 75 kB per record and 0.46 GB per
 * million words. The same records in the same order give the same bytes.
 *
 * @returns all files of the index, Pagefind's scripts included, in order of their paths
 * @throws {Error} if Pagefind refuses a record, fails or exits
 */
export async function indexRecords({ records, language, bundles, lane }: IndexRecordsOptions): Promise<CacheFile[]> {
  const pagefind = await loadPagefind(lane);
  const { started, process } = watchPagefind(() =>
    pagefind.createIndex({ forceLanguage: language, maxFragments: bundles }),
  );
  const make = async () => {
    const created = await started;
    check("start", created.errors);
    const index = created.index!;
    const ahead: Promise<void>[] = [];
    for await (const record of records) {
      const taken = index
        .addCustomRecord(customRecord(record, language))
        .then(({ errors }) => check(`take ${record.url}`, errors));
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
    // Once, not for each record: reactions to a promise stay in memory as long as it is pending.
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
