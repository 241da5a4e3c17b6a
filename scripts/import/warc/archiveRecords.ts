import type { ImportReport } from "../importer.ts";
import { openArchive, UnreadableArchive } from "./openArchive.ts";
import { type FoundRecord, type KeepsBlock, readRecords } from "./records/readRecords.ts";
import type { RecordPlace } from "./revisits.ts";

/** A record in the archives being read. */
export interface ArchiveRecord {
  readonly found: Extract<FoundRecord, { kind: "record" }>;
  readonly place: RecordPlace;
  /** For messages: file and offset. */
  readonly origin: string;
}

/** The records of archives, one at a time. Unreadable parts are refused by file and offset, and reading continues. */
export async function* archiveRecords(
  files: readonly string[],
  report: Pick<ImportReport, "refuse" | "warn" | "progress">,
  keeps: KeepsBlock,
): AsyncGenerator<ArchiveRecord> {
  for (const [number, file] of files.entries()) {
    let parts = 0;
    try {
      for await (const { name, pieces } of openArchive(file, report))
        yield* partRecords(name, `${number}/${parts++}`, readRecords(pieces, keeps), report);
    } catch (error) {
      if (!(error instanceof UnreadableArchive)) throw error;
      report.refuse(file, `cannot be read: ${error.message}`);
    }
  }
}

async function* partRecords(
  name: string,
  part: string,
  found: AsyncIterable<FoundRecord>,
  report: Pick<ImportReport, "refuse" | "warn">,
): AsyncGenerator<ArchiveRecord> {
  let records = 0;
  const strays: Extract<FoundRecord, { kind: "stray" }>[] = [];
  try {
    for await (const each of found) {
      const origin = originOf(name, each.at);
      if (each.kind === "record") yield { found: each, place: { part, record: records++ }, origin };
      else if (each.kind === "damaged") report.refuse(origin, each.reason);
      else if (records > 0) warnOf(name, each, report);
      else strays.push(each);
    }
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    report.refuse(name, `cannot be read further: ${error.message}`);
  }
  if (records > 0) for (const stray of strays) warnOf(name, stray, report);
  else if (strays.length > 0) report.refuse(name, "holds no WARC record");
}

function warnOf(name: string, { at, count }: { at: number; count: number }, report: Pick<ImportReport, "warn">): void {
  report.warn(originOf(name, at), `${count} bytes belong to no record, and are left out`);
}

function originOf(name: string, at: number): string {
  return `${name}, byte ${at}`;
}
