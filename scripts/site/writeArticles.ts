import path from "node:path";
import { changesOf } from "../change/changesOf.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { RecordStore } from "../search/recordStore.ts";
import { searchRecords } from "../search/records.ts";
import { type ArticleFolder, sourceIdOf } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { ArchiveSummary } from "./archiveSummary.ts";
import { articleFiles } from "./articleFiles.ts";
import type { OnProgress } from "./buildOptions.ts";
import { openGeneratedArticles } from "./generatedArticles.ts";
import { pageBatches } from "./pageBatches.ts";
import type { TemplateEnvironment } from "./templateEnvironment.ts";
import { writeInside } from "./writeInside.ts";

export interface ArticlesInput {
  readonly folders: readonly ArticleFolder[];
  /** By id; holds the source of every folder. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly settings: Settings;
  readonly environment: TemplateEnvironment;
  /** Folder of the generated markdown. */
  readonly generated: string;
  readonly output: string;
  /** What the search finds is added to it; undefined where the site has no search. */
  readonly records: RecordStore | undefined;
  readonly onProgress: OnProgress;
}

export interface WrittenArticles {
  readonly archive: ArchiveSummary;
  /** Pages of articles. */
  readonly rendered: number;
  readonly problems: readonly Problem[];
}

/** Reads, compares and writes one article after another; holds the text of one at a time, and a batch of pages. */
export async function writeArticles(input: ArticlesInput): Promise<WrittenArticles> {
  const { folders, sources, settings, environment, output, records, onProgress } = input;
  const generated = await openGeneratedArticles(input.generated);
  const pages = pageBatches(environment, output);
  const archive = new ArchiveSummary();
  const problems: Problem[] = [];
  for (const [done, folder] of folders.entries()) {
    onProgress("Articles", done, folders.length);
    const read = await readArticle(folder, sources.get(sourceIdOf(folder.id))!);
    problems.push(...read.problems);
    const { article } = read;
    if (!article) continue;
    const changes = changesOf(article);
    const files = articleFiles(article, changes, settings, environment);
    for (const file of files.finished) await writeInside(output, file.path, file.text);
    for (const file of files.markdown) {
      await generated.write(file);
      await pages.add(file);
    }
    archive.add(files, path.join(folder.directory, "article.yml"));
    if (!records) continue;
    for (const record of searchRecords(article, changes, files.permalinks)) await records.add(record);
  }
  await pages.flush();
  await generated.removeOthers();
  return { archive, rendered: pages.rendered, problems };
}
