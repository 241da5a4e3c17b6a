import path from "node:path";
import { changesOf } from "../change/changesOf.ts";
import type { BuildFlags } from "../command/buildFlags.ts";
import type { OnProgress } from "../command/progress.ts";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { type SearchRecord, searchRecords } from "../search/records.ts";
import { writeIndex } from "../search/writeIndex.ts";
import type { StoreListing } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { readSource } from "../store/sourceYml.ts";
import { ArchiveSummary } from "./archiveSummary.ts";
import { articleFiles } from "./articleFiles.ts";
import type { BuildResult } from "./buildSite.ts";
import { bundleAssets } from "./bundleAssets.ts";
import { folderSize } from "./folderSize.ts";
import { openGeneratedArticles } from "./generatedArticles.ts";
import { type PageBatches, pageBatches } from "./pageBatches.ts";
import { redirectsOf } from "./redirects.ts";
import { renderPages } from "./renderPages.ts";
import { shardOfArticle } from "./shard.ts";
import { siteFeeds } from "./siteFeeds.ts";
import { siteLists } from "./siteLists.ts";
import { type Spool, spool } from "./spool.ts";
import { type TemplateEnvironment, templateEnvironment } from "./templateEnvironment.ts";
import { writeInside } from "./writeInside.ts";

export interface SiteInput {
  readonly settings: Settings;
  readonly store: StoreListing;
  /** Folder of the generated markdown. */
  readonly generated: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
}

/** Writes a whole site: articles one after another, then what lists them, then the search index. */
export async function writeSite(flags: BuildFlags, input: SiteInput, onProgress: OnProgress): Promise<BuildResult> {
  const { settings, store, output } = input;
  const { shard } = flags;
  const problems: Problem[] = [...store.problems];
  const sources = await readSources(store, problems);
  const assets = await bundleAssets(output);
  const environment = templateEnvironment({ settings, assets, searchable: flags.search });
  const pages = pageBatches(environment, output);
  const records = flags.search ? await spool<SearchRecord>(recordsFile(flags)) : undefined;
  try {
    const folders = store.articles.filter(({ id }) => !shard || shardOfArticle(id, shard.of) === shard.index);
    const archive = await writeArticles({
      ...input,
      folders,
      sources,
      environment,
      pages,
      records,
      problems,
      onProgress,
    });

    onProgress("Lists and feeds", 0, 1);
    const used = new Set(archive.listed.map(({ summary }) => summary.source));
    const shown = [...sources.values()].filter(({ id }) => used.has(id));
    const paths = new Set([...store.articles, ...store.sources].map((page) => page.path));
    const { redirects, problems: unredirected } = redirectsOf(archive.aliased, paths);
    problems.push(...unredirected);

    const rejected = problems.filter(({ severity }) => severity === "refused").length;
    if (archive.listed.length === 0 || (flags.strict && rejected > 0)) return { problems };

    await renderPages({ data: { ...siteLists(archive.listed, shown, settings), redirects } }, environment, output);
    for (const feed of siteFeeds(archive, shown, settings, environment))
      await writeInside(output, feed.path, feed.text);
    if (records) {
      await records.close();
      await writeIndex({
        records: records.read(),
        output: path.join(output, "pagefind"),
        language: settings.lang,
        onProgress: (done) => onProgress("Search", done, records.count),
      });
    }
    const { versions, changes } = archive;
    const size = await folderSize(output);
    return {
      problems,
      summary: {
        articles: archive.listed.length,
        versions,
        changes,
        rejected,
        ...size,
        rendered: pages.rendered,
        reused: 0,
      },
    };
  } finally {
    await records?.remove();
  }
}

/** Named by the process, so that two builds with one cache do not write into each other's. */
function recordsFile({ cache }: BuildFlags): string {
  return path.join(cache, `search-records-${process.pid}.jsonl`);
}

/** The sources by id. What is wrong in a `source.yml` is added to `problems`. */
async function readSources(store: StoreListing, problems: Problem[]): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const folder of store.sources) {
    const read = await readSource(folder);
    sources.set(read.source.id, read.source);
    problems.push(...read.problems);
  }
  return sources;
}

interface ArticlesInput extends SiteInput {
  readonly folders: StoreListing["articles"];
  readonly sources: ReadonlyMap<string, Source>;
  readonly environment: TemplateEnvironment;
  readonly pages: PageBatches;
  readonly records: Spool<SearchRecord> | undefined;
  /** What is wrong is added to it. */
  readonly problems: Problem[];
  readonly onProgress: OnProgress;
}

/** Reads, compares and writes one article after another; holds the text of one at a time. */
async function writeArticles(input: ArticlesInput): Promise<ArchiveSummary> {
  const { folders, sources, settings, environment, output, pages, records, problems, onProgress } = input;
  const generated = await openGeneratedArticles(input.generated);
  const archive = new ArchiveSummary();
  for (const [done, folder] of folders.entries()) {
    onProgress("Articles", done, folders.length);
    const read = await readArticle(folder, sources.get(folder.id.slice(0, folder.id.indexOf("/")))!);
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
    archive.add(article, changes, files, path.join(folder.directory, "article.yml"));
    if (!records) continue;
    const urls = new Map(changes.map((change, index) => [change, files.permalinks[index]!]));
    for (const record of searchRecords(article, changes, (change) => urls.get(change)!)) await records.add(record);
  }
  await pages.flush();
  await generated.removeOthers();
  return archive;
}
