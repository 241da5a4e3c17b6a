import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import type { Settings } from "../model/settings.ts";
import type { StoreListing } from "../store/listStore.ts";
import { readSources } from "../store/readSources.ts";
import { spoolFolder } from "../system/files/spool.ts";
import { buildArticles } from "./buildArticles.ts";
import type { BuildOptions, OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { completeSite } from "./completeSite.ts";
import { type Groundwork, openWorkshop } from "./workshop.ts";

export interface SiteInput {
  readonly settings: Settings;
  readonly store: StoreListing;
  /** Folder that the generated markdown is written to, to be made. */
  readonly generated: string;
  /** Folder in which it stands once the site is done. */
  readonly markdown: string;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
  readonly groundwork: Groundwork;
}

export interface WrittenSite {
  readonly result: BuildResult;
  /** Paths of the generated markdown of all articles, below its folder. */
  readonly markdown: ReadonlySet<string>;
}

/** Writes a whole site: the articles, then what stands on them all. */
export async function writeSite(options: BuildOptions, input: SiteInput, onProgress: OnProgress): Promise<WrittenSite> {
  const { settings, store, generated, markdown, cache, output, groundwork } = input;
  const { search, strict, jobs } = options;
  const { sources, problems } = await readSources(store.sources);
  const spools = path.join(output, spoolFolder);
  await mkdir(generated);
  const workshop = await openWorkshop(
    {
      ...{ settings, sources: [...sources.values()], search, articles: store.articles.length },
      ...{ output, generated, markdown, cache, spools },
    },
    groundwork,
  );
  try {
    const archive = new ArchiveIndex();
    for await (const report of buildArticles(store.articles, workshop.workers, onProgress)) archive.add(report);
    const found = [...store.problems, ...problems];
    const result = await completeSite(archive, workshop, { strict, found, jobs }, onProgress);
    return { result, markdown: archive.markdown() };
  } finally {
    await workshop.close();
  }
}
