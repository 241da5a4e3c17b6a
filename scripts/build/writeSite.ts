import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import type { Settings } from "../model/settings.ts";
import type { StoreListing } from "../store/listStore.ts";
import { readSources } from "../store/readSources.ts";
import { recordLogFolder } from "../system/files/recordLog.ts";
import { buildArticles } from "./buildArticles.ts";
import { openBuildContext, type Prewarmed } from "./buildContext.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { completeSite } from "./completeSite.ts";

export interface SiteInput {
  readonly settings: Settings;
  readonly store: StoreListing;
  /** Folder that the generated markdown is written to, to be made. */
  readonly markdownDrafts: string;
  /** Folder in which it stands once the site is done. */
  readonly markdown: string;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
  readonly prewarmed: Prewarmed;
}

export interface WrittenSite {
  readonly result: BuildResult;
  /** Paths of the generated markdown of all articles, below its folder. */
  readonly markdown: ReadonlySet<string>;
}

/** Writes a whole site: the articles, then what stands on them all. */
export async function writeSite(options: BuildOptions, input: SiteInput, onProgress: OnProgress): Promise<WrittenSite> {
  const { settings, store, markdownDrafts, markdown, cache, output, prewarmed } = input;
  const { search, strict, jobs } = options;
  const { sources, problems } = await readSources(store.sources);
  const recordLogs = path.join(output, recordLogFolder);
  await mkdir(markdownDrafts);
  const context = await openBuildContext(
    {
      ...{ settings, sources: [...sources.values()], search, articles: store.articles.length },
      ...{ output, markdownDrafts, markdown, cache, recordLogs },
    },
    prewarmed,
  );
  try {
    const archive = new ArchiveIndex();
    for await (const report of buildArticles(store.articles, context.workers, onProgress)) archive.add(report);
    const found = [...store.problems, ...problems];
    const result = await completeSite(archive, context, { strict, found, jobs }, onProgress);
    return { result, markdown: archive.markdown() };
  } finally {
    await context.close();
  }
}
