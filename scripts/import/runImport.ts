import path from "node:path";
import type { CaptureTime } from "../store/yaml/captureTime.ts";
import type { ImportedCapture } from "./capture.ts";
import { CaptureStore, type StoreOptions } from "./captureStore.ts";
import { ArticleIds, type ChosenIds, NoArticle } from "./ids/articleIds.ts";
import type { CaptureHead, Importer, ImportInput, ImportReport } from "./importer.ts";
import type { ImportResult } from "./importResult.ts";
import { ImportTally } from "./importTally.ts";
import { periodOf, readInstant } from "./instants.ts";
import { namesInStore } from "./writing/namesInStore.ts";

export interface ImportOptions
  extends ChosenIds,
    StoreOptions,
    Omit<ImportInput, "report" | "source" | "countIfKnown" | "isEnough" | "dryRun"> {
  /** Number of captures after which a run ends, known ones included. */
  readonly limit?: number;
}

/**
 * Stores the captures of an importer, each once: the next run completes one that was killed, and repeating a complete one
 * writes nothing. A capture that cannot be stored never stops the rest.
 *
 * @throws {UserError} of the importer, if nothing can be read
 * @throws {NodeJS.ErrnoException} if the store cannot be written to
 */
export async function runImport(
  importer: Importer,
  options: ImportOptions,
  onProgress: ImportReport["progress"] = () => {},
): Promise<ImportResult> {
  const { into, limit = Number.POSITIVE_INFINITY, source } = options;
  const tally = new ImportTally(onProgress);
  const ids = new ArticleIds(options, (id) => namesInStore(path.join(into, id)));
  const store = new CaptureStore(options, tally);
  const isWanted = wantedBy(options);
  let taken = 0;

  /** The place of a capture; undefined if it has none, or is not selected. */
  const placeOf = (capture: CaptureHead & Partial<ImportedCapture>): { id: string; time: CaptureTime } | undefined => {
    const refuse = (reason: string) => tally.refuse(capture.origin ?? capture.url ?? "a capture", reason);
    const instant = readInstant(capture.captured);
    if (instant.kind === "unusable") {
      refuse(`captured ${JSON.stringify(capture.captured)} ${instant.reason}`);
      return undefined;
    }
    try {
      return { id: ids.idOf(capture, (id) => store.holds(id, instant.time.iso, capture)), time: instant.time };
    } catch (error) {
      if (!(error instanceof NoArticle)) throw error;
      refuse(error.message);
      return undefined;
    }
  };
  const isEnough = () => taken >= limit;
  const countIfKnown = (head: CaptureHead): boolean => {
    // The limit is reached, so nothing more need be fetched.
    if (isEnough()) return true;
    const place = placeOf(head);
    if (!place || !store.holdsInstant(place.id, place.time.iso) || !isWanted(place.id, place.time.ms)) return false;
    if (source === undefined) tally.nameSource(place.id);
    tally.count(place.id, "known", place.time.iso);
    taken++;
    return true;
  };

  try {
    for await (const capture of importer.captures({ ...options, countIfKnown, isEnough, report: tally })) {
      if (isEnough()) break;
      const place = placeOf(capture);
      if (!place) continue;
      const { id, time } = place;
      if (!isWanted(id, time.ms)) {
        tally.leaveOut();
        continue;
      }
      if (source === undefined) tally.nameSource(id);
      store.add({ id, captured: time.iso, capture });
      if (++taken >= limit) break;
    }
  } finally {
    // Captures read before a failure are still stored.
    store.end();
  }
  return tally.result();
}

/** Whether a capture is within the selected time range and, with `--every`, the first of its hour or day. */
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
