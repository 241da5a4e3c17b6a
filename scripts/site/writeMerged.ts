import path from "node:path";
import { compareText } from "../model/compareText.ts";
import type { Settings } from "../model/settings.ts";
import { ArchiveIndex } from "./archiveIndex.ts";
import type { OnProgress } from "./buildOptions.ts";
import type { BuildResult } from "./buildResult.ts";
import { completeSite } from "./completeSite.ts";
import { copyArticles } from "./copyArticles.ts";
import { FolderError } from "./outputFolder.ts";
import { type Part, partFolder, withSpoolsFrom } from "./part.ts";
import { spoolFolder, spoolsInFolder } from "./spool.ts";
import { openWorkshop } from "./workshop.ts";

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
}

/**
 * Writes the whole site from its parts: the same bytes as of one build.
 *
 * @throws {FolderError} where the parts were built with other settings, code or templates than are here
 */
export async function writeMerged(input: MergeInput, onProgress: OnProgress): Promise<BuildResult> {
  const { settings, parts, search, jobs, cache, output } = input;
  const { sources, problems: found, digest } = parts[0]!;
  const reports = parts
    .flatMap((part, index) => part.reports.map((report) => withSpoolsFrom(index * spoolsInFolder, report)))
    .sort((a, b) => compareText(a.id, b.id));
  const spools = path.join(output, spoolFolder);
  const workshop = await openWorkshop({
    ...{ settings, sources, search, jobs, articles: reports.length },
    ...{ output, generated: output, markdown: output, cache, spools },
    spoolFolders: parts.map(({ folder }) => path.join(folder, partFolder)),
  });
  try {
    if (workshop.work.digest !== digest)
      throw new FolderError(
        "The parts were built with other settings, code, templates, Node or --no-search than this; build them again, or merge where they were built.",
      );
    for (const [index, { folder }] of parts.entries()) {
      onProgress("Parts", index, parts.length);
      copyArticles(folder, output);
    }
    const archive = new ArchiveIndex();
    for (const report of reports) archive.add(report);
    return await completeSite(archive, workshop, { strict: false, found, jobs }, onProgress);
  } finally {
    await workshop.close();
  }
}
