import path from "node:path";
import { ArticleWriter } from "../store/writing/articleWriter.ts";
import { UnwritableVersion } from "../store/writing/versionText.ts";
import type { ImportedCapture } from "./capture.ts";
import { ArticleIds, type ChosenIds, NoArticle } from "./ids/articleIds.ts";
import type { Importer, ImportInput, ImportReport } from "./importer.ts";
import type { ImportResult } from "./importResult.ts";
import { ImportTally } from "./importTally.ts";
import { periodOf, readInstant } from "./instants.ts";
import { addressInStore } from "./writing/addressInStore.ts";
import { versionOf } from "./writing/versionOf.ts";

export interface ImportOptions extends ChosenIds, Omit<ImportInput, "report"> {
  /** The store. */
  readonly into: string;
  /** Captures after which a run ends, known ones included. */
  readonly limit?: number;
  /** Writes nothing, and tells what would be written. */
  readonly dryRun: boolean;
}

/** Folders of articles whose files are remembered. */
const mostWriters = 5_000;

/**
 * Stores what an importer yields, each capture once: a run that was killed is completed by the next, and one that was not
 * finds everything known. One capture that cannot be stored never stops the rest.
 *
 * @throws {UserError} of the importer, where nothing can be read
 * @throws {NodeJS.ErrnoException} where the store cannot be written to
 */
export async function runImport(
  importer: Importer,
  options: ImportOptions,
  onProgress: ImportReport["progress"] = () => {},
): Promise<ImportResult> {
  const { into, limit = Number.POSITIVE_INFINITY, dryRun, source } = options;
  const tally = new ImportTally(onProgress);
  const ids = new ArticleIds(options, (id) => addressInStore(path.join(into, id)));
  const writers = new Map<string, ArticleWriter>();
  const isWanted = wantedBy(options);
  let stored = 0;

  for await (const capture of importer.captures({ ...options, report: tally })) {
    try {
      const instant = readInstant(capture.captured);
      if (instant.kind === "unusable") {
        tally.refuse(capture.origin, `captured ${JSON.stringify(capture.captured)} ${instant.reason}`);
        continue;
      }
      const { iso, ms } = instant.time;
      const id = ids.idOf(capture);
      if (!isWanted(id, ms)) {
        tally.leaveOut();
        continue;
      }
      if (source === undefined) tally.nameSource(id);
      const { version, warnings } = versionOf(capture, iso);
      const { kind } = writerOf(writers, id, into, dryRun).write(version);
      tally.count(id, kind, iso);
      for (const warning of kind === "new" ? warnings : []) tally.warn(capture.origin, warning);
      if (++stored >= limit) break;
    } catch (error) {
      refuseOrThrow(error, capture, tally);
    }
  }
  return tally.result();
}

/** Whether a capture lies in the time asked for, and is the first of its hour or day where only that one is. */
function wantedBy({ since, until, every }: ImportOptions): (id: string, ms: number) => boolean {
  const taken = new Set<string>();
  return (id, ms) => {
    if (ms < since || ms > until) return false;
    if (every === undefined) return true;
    const period = `${periodOf(ms, every)} ${id}`;
    if (taken.has(period)) return false;
    taken.add(period);
    return true;
  };
}

function writerOf(writers: Map<string, ArticleWriter>, id: string, into: string, dryRun: boolean): ArticleWriter {
  const known = writers.get(id);
  if (known) return known;
  // What a trial did is nowhere else.
  if (writers.size >= mostWriters && !dryRun) writers.delete(writers.keys().next().value!);
  const writer = new ArticleWriter(path.join(into, ...id.split("/")), { dryRun });
  writers.set(id, writer);
  return writer;
}

function refuseOrThrow(error: unknown, { origin }: ImportedCapture, report: ImportReport): void {
  if (!(error instanceof UnwritableVersion || error instanceof NoArticle)) throw error;
  report.refuse(origin, error.message);
}
