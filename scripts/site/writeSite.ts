import path from "node:path";
import { noCache } from "../cache/noCache.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { recordStore } from "../search/recordStore.ts";
import { writeSearch } from "../search/writeSearch.ts";
import type { StoreListing } from "../store/listStore.ts";
import { readSources } from "../store/readSources.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { bundleAssets } from "./bundleAssets.ts";
import { folderSize } from "./folderSize.ts";
import { redirectsOf } from "./redirects.ts";
import { renderPages } from "./renderPages.ts";
import { shardOfArticle } from "./shard.ts";
import { siteFeeds } from "./siteFeeds.ts";
import { siteLists } from "./siteLists.ts";
import { templateEnvironment } from "./templateEnvironment.ts";
import { writeArticles } from "./writeArticles.ts";
import { writeInside } from "./writeInside.ts";

/** In the unfinished site, where the next build clears it away with the rest if this one is killed. */
const recordsFile = ".search-records.jsonl";

export interface SiteInput {
  readonly settings: Settings;
  readonly store: StoreListing;
  /** Folder of the generated markdown. */
  readonly generated: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
}

/** Writes a whole site: articles one after another, then what lists them, then the search index. */
export async function writeSite(options: BuildOptions, input: SiteInput, onProgress: OnProgress): Promise<BuildResult> {
  const { settings, store, generated, output } = input;
  const { shard, search, strict } = options;
  const { sources, problems: ofSources } = await readSources(store.sources);
  const assets = await bundleAssets(output);
  const environment = templateEnvironment({ settings, assets, searchable: search });
  const records = search ? await recordStore(path.join(output, recordsFile)) : undefined;
  try {
    const folders = store.articles.filter(({ id }) => !shard || shardOfArticle(id, shard.of) === shard.index);
    const articles = { folders, sources, settings, environment, generated, output, records, onProgress };
    const { archive, rendered, problems: ofArticles } = await writeArticles(articles);

    onProgress("Lists and feeds", 0, 1);
    const used = new Set(archive.listed.map(({ summary }) => summary.source));
    const shown = [...sources.values()].filter(({ id }) => used.has(id));
    const paths = new Set([...store.articles, ...store.sources].map((page) => page.path));
    const { redirects, problems: ofAliases } = redirectsOf(archive.aliased, paths);

    const problems: Problem[] = [...store.problems, ...ofSources, ...ofArticles, ...ofAliases];
    const rejected = problems.filter(({ severity }) => severity === "refused").length;
    if (archive.listed.length === 0 || (strict && rejected > 0)) return { problems };

    await renderPages({ data: { ...siteLists(archive.listed, shown), redirects } }, environment, output);
    for (const feed of siteFeeds(archive, shown, settings, environment))
      await writeInside(output, feed.path, feed.text);
    if (records) {
      await records.close();
      await writeSearch({
        refs: records.refs,
        read: records.read,
        output: path.join(output, "pagefind"),
        language: settings.lang,
        digest: "",
        cache: noCache,
        jobs: options.jobs,
        onProgress: (done) => onProgress("Search", done, records.refs.length),
      });
      await records.remove();
    }
    const { versions, changes } = archive;
    const size = await folderSize(output);
    return {
      problems,
      summary: { articles: archive.listed.length, versions, changes, rejected, ...size, rendered, reused: 0 },
    };
  } finally {
    await records?.remove();
  }
}
