import path from "node:path";
import { recordRef } from "../search/recordRef.ts";
import { type ArticleFolder, sourceIdOf } from "../store/listStore.ts";
import { articleKey } from "./articleKey.ts";
import type { ArticleReport } from "./articleReport.ts";
import type { ArticleWork } from "./buildArticle.ts";
import { inMarkdown, inSite } from "./entryPaths.ts";
import { pageBatches } from "./pageBatches.ts";
import type { Desk } from "./siteWork.ts";
import type { Spool } from "./spool.ts";

interface Unkept {
  readonly folder: ArticleFolder;
  readonly key: string;
  readonly work: ArticleWork;
  readonly files: readonly string[];
}

/**
 * Brings articles to the site: takes over what the cache has of them, and reads, compares and writes the others. Holds
 * the text of one article at a time, and a batch of pages.
 *
 * @param onArticle called as each is done but for its pages
 */
export async function writeArticles(
  folders: readonly ArticleFolder[],
  desk: Desk,
  onArticle: () => void,
): Promise<ArticleReport[]> {
  const { cache, output, generated, spool } = desk;
  const pages = pageBatches(desk.environment, desk.outputFolder);
  const reports: ArticleReport[] = [];
  const unkept: Unkept[] = [];
  for (const folder of folders) {
    const source = desk.sources.get(sourceIdOf(folder.id))!;
    const key = articleKey(folder, source, desk.digest);
    const entry = await cache.read(key);
    let work: ArticleWork;
    if (entry) {
      work = entry.data as ArticleWork;
      for (const file of entry.files) {
        if (file.path.startsWith(inSite)) output.write(file.path.slice(inSite.length), file.bytes);
        else generated.write(file.path.slice(inMarkdown.length), file.bytes);
      }
    } else {
      // Loaded where there is something to build, for most builds find most of it done.
      const { buildArticle } = await import("./buildArticle.ts");
      const built = await buildArticle(folder, source, desk, pages);
      work = built.work;
      unkept.push({ folder, key, ...built });
    }
    reports.push(report(folder, key, work, entry !== undefined, spool));
    onArticle();
  }
  await pages.flush();
  spool.flush();
  for (const { folder, key, work, files } of unkept) {
    // A file written while its article was built: what was made belongs to neither key.
    if (articleKey(folder, desk.sources.get(sourceIdOf(folder.id))!, desk.digest) !== key) continue;
    await cache.write(key, { data: work, files: writtenFiles(files, desk) });
  }
  return reports;
}

function* writtenFiles(paths: readonly string[], { output, generated }: Desk) {
  for (const path of paths) {
    const bytes = path.startsWith(inSite)
      ? output.read(path.slice(inSite.length))
      : generated.read(path.slice(inMarkdown.length));
    yield { path, bytes };
  }
}

function report(folder: ArticleFolder, key: string, work: ArticleWork, reused: boolean, spool: Spool): ArticleReport {
  const { id, path: page, directory } = folder;
  const problems = work.problems.map((problem) => ({ ...problem, file: path.join(directory, problem.file) }));
  const { article } = work;
  return {
    id,
    path: page,
    directory,
    problems,
    key,
    reused,
    ...(article && {
      article: {
        summary: article.summary,
        pages: article.pages,
        aliases: article.aliases,
        changes: article.changes.map((listed) => ({
          captured: listed.change.captured,
          url: listed.change.url,
          at: spool.add(listed),
        })),
        feedEntries: article.feedEntries.map((entry) => ({
          captured: entry.captured,
          url: entry.url,
          at: spool.add(entry),
        })),
        records: article.records.map((record) => ({ ...recordRef(record), at: spool.add(record) })),
      },
    }),
  };
}
