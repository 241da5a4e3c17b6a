import path from "node:path";
import type { ArticleReport } from "../articles/articleReport.ts";
import { ArchiveIndex } from "../lists/archiveIndex.ts";
import { compareText } from "../model/compareText.ts";
import type { Settings } from "../model/settings.ts";
import { copyArticles } from "../shards/copyArticles.ts";
import { type Part, partFolder, withSpoolsFrom } from "../shards/part.ts";
import { checkPart, reportsOf } from "../shards/readPart.ts";
import { spoolFolder, spoolsInFolder } from "../system/files/spool.ts";
import { mergeSorted } from "../system/mergeSorted.ts";
import { FolderError } from "../system/userError.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { completeSite } from "./completeSite.ts";
import { type Groundwork, openWorkshop } from "./workshop.ts";

export interface MergeInput {
  readonly settings: Settings;
  /** All parts of one site. */
  readonly parts: readonly Part[];
  readonly search: boolean;
  readonly jobs: number;
  /** Folder of the cache's entries. */
  readonly cache: string;
  /** Empty folder that the site is written to. */
  readonly output: string;
  readonly groundwork: Groundwork;
}

/**
 * Writes the whole site from its parts: the same bytes as of one build.
 *
 * @throws {FolderError} where the parts were built with other settings, code or templates than are here, or are damaged
 */
export async function writeMerged(input: MergeInput, onProgress: OnProgress): Promise<BuildResult> {
  const { settings, parts, search, jobs, cache, output, groundwork } = input;
  const { sources, problems: found, digest } = parts[0]!;
  const spools = path.join(output, spoolFolder);
  const workshop = await openWorkshop(
    {
      ...{ settings, sources, search, articles: parts.reduce((sum, { reports }) => sum + reports.count, 0) },
      ...{ output, generated: output, markdown: output, cache, spools },
      spoolFolders: parts.map(({ folder }) => path.join(folder, partFolder)),
    },
    groundwork,
  );
  try {
    if (workshop.work.digest !== digest)
      throw new FolderError(
        "The parts were built with other settings, code, templates, Node or --no-search than this; build them again, or merge where they were built.",
      );
    for (const [index, part] of parts.entries()) {
      onProgress("Parts", index, parts.length);
      checkPart(part);
      copyArticles(part, output);
    }
    const archive = new ArchiveIndex();
    for (const report of reportsById(parts)) archive.add(report);
    return await completeSite(archive, workshop, { strict: false, found, jobs }, onProgress);
  } finally {
    await workshop.close();
  }
}

/** The reports of all parts as one build would have them; only one of each part is held at a time. */
function reportsById(parts: readonly Part[]): Iterable<ArticleReport> {
  const ofParts = parts.map(function* (part, index) {
    for (const report of reportsOf(part)) yield withSpoolsFrom(index * spoolsInFolder, report);
  });
  return mergeSorted(ofParts, (a, b) => compareText(a.id, b.id));
}
