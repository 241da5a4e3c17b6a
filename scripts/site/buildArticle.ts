import path from "node:path";
import { changesOf } from "../change/changesOf.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { ArticleSummary, FeedEntryView, ListedChange } from "../page/view.ts";
import { type SearchRecord, searchRecords } from "../search/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { articleFiles } from "./articleFiles.ts";
import { inMarkdown, inSite } from "./entryPaths.ts";
import type { PageBatches } from "./pageBatches.ts";
import type { Desk } from "./siteWork.ts";

/** What the cache keeps of one article, beside its files. */
export interface ArticleWork {
  /** Files named from the article's folder, for the store may lie elsewhere next time. */
  readonly problems: readonly Problem[];
  /** Absent where nothing of it can be shown. */
  readonly article?: {
    readonly summary: ArticleSummary;
    readonly pages: readonly string[];
    readonly aliases: readonly string[];
    readonly changes: readonly ListedChange[];
    readonly feedEntries: readonly FeedEntryView[];
    readonly records: readonly SearchRecord[];
  };
}

/** Reads an article and writes its files; its pages wait for Eleventy. */
export async function buildArticle(folder: ArticleFolder, source: Source, desk: Desk, pages: PageBatches) {
  const read = await readArticle(folder, source);
  const problems = read.problems.map((problem) => ({
    ...problem,
    file: path.relative(folder.directory, problem.file),
  }));
  const { article } = read;
  if (!article) return { work: { problems }, files: [] };
  const changes = changesOf(article);
  const made = articleFiles(article, changes, desk.settings, desk.environment);
  for (const file of made.finished) desk.output.write(file.path, file.text);
  for (const file of made.markdown) {
    desk.generated.write(file.path, file.text);
    await pages.add(file);
  }
  const { summary, pages: paths, aliases, feedEntries, permalinks } = made;
  const work: ArticleWork = {
    problems,
    article: {
      summary,
      pages: paths,
      aliases,
      changes: made.changes,
      feedEntries,
      records: desk.searchable ? searchRecords(article, changes, permalinks) : [],
    },
  };
  const files = [
    ...made.finished.map((file) => inSite + file.path.slice(1)),
    ...paths.map((page) => `${inSite}${page.slice(1)}index.html`),
    ...made.markdown.map((file) => inMarkdown + file.path),
  ];
  return { work, files };
}
