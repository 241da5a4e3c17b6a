import type { CacheFile } from "../../cache/entry.ts";
import type { SearchRecord } from "../records/records.ts";
import { indexRecords } from "./indexRecords.ts";

/** A dummy record, because Pagefind writes its programs only beside an index. */
const record: SearchRecord = {
  kind: "article",
  url: "/",
  title: "Title",
  source: { id: "source", name: "Source" },
  captured: "2000-01-01T00:00:00Z",
  year: "2000",
  labels: [],
  in: ["text"],
  words: 1,
  cut: false,
  content: "Text",
};

/**
 * The programs that read the index in a browser: Pagefind's script and its WebAssembly for one language. Its interfaces
 * are left out, because the search page and its worker are our own (templates/client/searchWorker.ts).
 *
 * @param language Pagefind's name of the language, see `indexLanguage`
 */
export async function engineFiles(language: string): Promise<CacheFile[]> {
  const files = await indexRecords({ records: [record], language, bundles: 1, lane: 0 });
  const entry = files.find(({ path }) => path === "pagefind-entry.json")!;
  const { languages } = JSON.parse(entry.bytes.toString("utf8")) as PagefindEntry;
  // For a language without stemming, Pagefind names its generic program.
  const wasm = `wasm.${languages[language]?.wasm ?? "unknown"}.pagefind`;
  return files.filter(({ path }) => path === "pagefind.js" || path === wasm);
}

interface PagefindEntry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}
