import { UserError } from "../../system/userError.ts";
import type { ImportReport } from "../importer.ts";
import type { ImportResult } from "../importResult.ts";
import { ImportTally } from "../importTally.ts";
import { keptArticles } from "../writing/keptPages.ts";
import { type ExtractedArticle, extractArticle } from "./extractArticle.ts";

export interface ExtractOptions {
  /** The store. */
  readonly into: string;
  /** Ids of articles or sources; empty means all. */
  readonly ids: readonly string[];
  readonly dryRun: boolean;
}

/** The result of a run or a dry run. */
export interface ExtractResult extends Pick<ImportResult, "problems" | "refused"> {
  /** Articles whose pages are kept, ordered by id. */
  readonly articles: readonly ExtractedArticle[];
}

/**
 * Extracts the versions of a store again from the kept pages, article by article.
 *
 * @throws {UserError} if no pages are kept
 */
export async function extractStore(
  { into, ids, dryRun }: ExtractOptions,
  onProgress: ImportReport["progress"] = () => {},
): Promise<ExtractResult> {
  const tally = new ImportTally(onProgress);
  const isWanted = (id: string) => ids.length === 0 || ids.some((each) => id === each || id.startsWith(`${each}/`));
  const wanted = [...keptArticles(into)].filter(isWanted);
  if (wanted.length === 0)
    throw new UserError(
      `${ids.length === 0 ? `In ${into}` : `Of ${ids.join(", ")}`} no page is kept to extract from; npm run import -- … --keep-html keeps them.`,
    );
  const articles: ExtractedArticle[] = [];
  for (const [done, id] of wanted.entries()) {
    onProgress("Extracting", done, wanted.length);
    articles.push(extractArticle(into, id, dryRun, tally));
    // Lets progress be drawn and signals be handled between two articles.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const { problems, refused } = tally.result();
  return { articles, problems, refused };
}
