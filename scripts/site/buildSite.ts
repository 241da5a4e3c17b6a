import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { changesOf } from "../change/changesOf.ts";
import { type BuildFlags, defaultStore } from "../command/buildFlags.ts";
import type { OnProgress } from "../command/progress.ts";
import type { Article, Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { FeedEntryView } from "../page/view.ts";
import { type SearchRecord, searchRecords } from "../search/records.ts";
import { writeIndex } from "../search/writeIndex.ts";
import { listStore } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import { readSettings } from "../store/settings.ts";
import { readSource } from "../store/sourceYml.ts";
import { urlPath } from "../store/urlPath.ts";
import { articleFiles } from "./articleFiles.ts";
import { atomFeed, mostEntries } from "./atomFeed.ts";
import { bundleAssets } from "./bundleAssets.ts";
import { folderSize } from "./folderSize.ts";
import { openGeneratedArticles } from "./generatedArticles.ts";
import { jsonFeed } from "./jsonFeed.ts";
import { Newest } from "./newest.ts";
import { checkFolders, type Staging, stage } from "./outputFolder.ts";
import { type GeneratedFile, renderPages } from "./renderPages.ts";
import { shardOfArticle } from "./shard.ts";
import { type ListedArticle, siteLists } from "./siteLists.ts";
import { spool } from "./spool.ts";
import { type TemplateEnvironment, templateEnvironment } from "./templateEnvironment.ts";
import { writeInside } from "./writeInside.ts";

/** Pages handed to one run of Eleventy: its memory grows with them, its start costs a twentieth of a second. */
const batch = { pages: 250, bytes: 24_000_000 };

export interface BuildSummary {
  readonly articles: number;
  readonly versions: number;
  readonly changes: number;
  /** Version files and articles refused. */
  readonly rejected: number;
  /** Of the output. */
  readonly files: number;
  readonly bytes: number;
  /** Article pages rendered, and taken over from an earlier build. */
  readonly rendered: number;
  readonly reused: number;
}

export interface BuildResult {
  readonly problems: readonly Problem[];
  /** Absent where no site was written: nothing usable, or `strict` and something refused. */
  readonly summary?: BuildSummary;
}

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The main job: stored versions in, the complete site out. The output folder is replaced once all of it is done, and
 * left as it was where anything fails.
 *
 * @throws {FolderError} where a folder must not be written to
 * @throws {StoreMissingError} where there is no store
 * @throws {SettingsError} where content/site.yml cannot be used
 */
export async function buildSite(flags: BuildFlags, onProgress: OnProgress = () => {}): Promise<BuildResult> {
  const { versions, output, cache } = flags;
  await checkFolders({ versions, output, cache, repository });
  const settings = await readSettings(path.join(repository, "content/site.yml"));
  const store = await listStore(versions);
  const staging = await stage(output);
  try {
    const result = await writeSite();
    if (result.summary) await staging.publish();
    else await staging.discard();
    return result;
  } catch (error) {
    await staging.discard();
    throw error;
  }

  async function writeSite(): Promise<BuildResult> {
    const problems: Problem[] = [...store.problems];
    const sources = new Map<string, Source>();
    for (const folder of store.sources) {
      const read = await readSource(folder);
      sources.set(read.source.id, read.source);
      problems.push(...read.problems);
    }
    const assets = await bundleAssets(staging.folder);
    const environment = templateEnvironment({ settings, assets, searchable: flags.search });

    await mkdir(cache, { recursive: true });
    const generated = await openGeneratedArticles(generatedFolder(flags));
    const records = flags.search ? await spool<SearchRecord>(path.join(cache, `search-records-${process.pid}.jsonl`)) : undefined;
    const pages = pageBatches(environment, staging);
    const listed: ListedArticle[] = [];
    const siteNewest = new Newest<FeedEntryView>(mostEntries);
    const sourceNewest = new Map([...sources.keys()].map((id) => [id, new Newest<FeedEntryView>(mostEntries)]));
    const counts = { versions: 0, changes: 0 };

    const { shard } = flags;
    const folders = store.articles.filter(({ id }) => !shard || shardOfArticle(id, shard.of) === shard.index);
    try {
      for (const [done, folder] of folders.entries()) {
        onProgress("Articles", done, folders.length);
        const source = sources.get(folder.id.slice(0, folder.id.indexOf("/")))!;
        const read = await readArticle(folder, source);
        problems.push(...read.problems);
        if (read.article) await addArticle(read.article);
      }
      await pages.flush();
      await generated.removeOthers();

      const rejected = problems.filter(({ severity }) => severity === "refused").length;
      if (listed.length === 0 || (flags.strict && rejected > 0)) return { problems };

      onProgress("Lists and feeds", 0, 1);
      const used = new Set(listed.map(({ summary }) => summary.source));
      const shownSources = [...sources.values()].filter(({ id }) => used.has(id));
      const lists = siteLists(listed, shownSources, settings);
      await renderPages({ data: { ...lists } }, environment, staging.folder);
      await writeFeeds(shownSources);

      if (records) {
        await records.close();
        await writeIndex({
          records: records.read(),
          output: path.join(staging.folder, "pagefind"),
          language: settings.lang,
          onProgress: (done) => onProgress("Search", done, records.count),
        });
      }
      onProgress("Done", 1, 1);
      return {
        problems,
        summary: {
          articles: listed.length,
          ...counts,
          rejected,
          ...(await folderSize(staging.folder)),
          rendered: pages.rendered,
          reused: 0,
        },
      };
    } finally {
      await records?.remove();
    }

    async function addArticle(article: Article): Promise<void> {
      const changes = changesOf(article);
      const files = articleFiles(article, changes, settings, environment);
      for (const file of files.finished) await writeInside(staging.folder, file.path, file.text);
      for (const file of files.markdown) {
        await generated.write(file);
        await pages.add(file);
      }
      siteNewest.add(files.feedEntries);
      sourceNewest.get(article.source.id)!.add(files.feedEntries);
      listed.push({
        summary: files.summary,
        changes: files.changes,
        pages: article.withheld ? [] : files.pages,
        aliases: aliasesOf(article),
      });
      counts.versions += article.versions.length;
      counts.changes += changes.length;
      const urls = new Map(changes.map((change, index) => [change, files.changeUrls[index]!]));
      for (const record of searchRecords(article, changes, (change) => urls.get(change)!)) await records?.add(record);
    }

    /** Where the article is redirected from: its earlier ids, but for those that are an article of today. */
    function aliasesOf(article: Article): { from: string }[] {
      const taken = new Set(store.articles.map(({ path }) => path));
      return article.aliases.map((alias) => ({ from: urlPath(alias) })).filter(({ from }) => !taken.has(from));
    }

    async function writeFeeds(shownSources: readonly Source[]): Promise<void> {
      const write = (below: string, text: string) => writeInside(staging.folder, below, text);
      const absolute = (below: string) => settings.url + settings.basePath + below.slice(1);
      const updated = "1970-01-01T00:00:00Z";
      const site = atomFeed(
        { title: settings.title, subtitle: settings.description, path: "/feed.xml", page: "/", updated },
        siteNewest.list(),
        settings,
        environment,
      );
      await write("/feed.xml", site.xml);
      await write("/feed.json", jsonFeed(site.view, absolute("/feed.json")));
      for (const source of shownSources) {
        const subject = { title: `${source.name}: changes`, path: `${source.path}feed.xml`, page: source.path, updated };
        const feed = atomFeed(subject, sourceNewest.get(source.id)!.list(), settings, environment);
        await write(subject.path, feed.xml);
      }
    }
  }
}

/** Beside the default store the markdown is for people to read; from any other it is kept out of the repository. */
function generatedFolder({ versions, cache }: BuildFlags): string {
  const isDefault = path.resolve(versions) === path.join(repository, defaultStore);
  return isDefault ? path.join(repository, "content/articles") : path.join(cache, "articles");
}

/** Collects generated pages and renders them a batch at a time. */
function pageBatches(environment: TemplateEnvironment, staging: Staging) {
  let waiting: GeneratedFile[] = [];
  let bytes = 0;
  let rendered = 0;
  const flush = async () => {
    if (waiting.length > 0) await renderPages({ articles: waiting }, environment, staging.folder);
    rendered += waiting.length;
    waiting = [];
    bytes = 0;
  };
  return {
    get rendered() {
      return rendered;
    },
    flush,
    async add(file: GeneratedFile) {
      waiting.push(file);
      bytes += file.text.length;
      if (waiting.length >= batch.pages || bytes >= batch.bytes) await flush();
    },
  };
}
