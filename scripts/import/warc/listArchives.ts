import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../../system/userError.ts";
import type { ImportInput } from "../importer.ts";

const archiveEnds = /\.(?:warc|warc\.gz|wacz)$/i;

/** Reasons for refusing archives of other kinds, by file name. */
const otherKinds: readonly (readonly [end: RegExp, reason: string])[] = [
  [/\.arc(?:\.gz)?$/i, "is an ARC file, which is not read; convert it to WARC, for instance with warcio recompress"],
  [/\.warc\.(?:zst|bz2|xz|br|lz4)$/i, "is compressed by another method than gzip; unpack it, or compress it with gzip"],
];

/**
 * The archives among files and below folders, ordered by the bytes of their names, with paths as typed. Other files are
 * counted and named. Links are not followed.
 */
export function listArchives({ what, report }: Pick<ImportInput, "what" | "report">): string[] {
  return what.flatMap((where) => {
    const status = statSync(where, { throwIfNoEntry: false });
    if (!status) throw new UsageError(`There is no file or folder "${where}".`);
    // A file named explicitly is read, whatever its name.
    if (!status.isDirectory()) return isOther(where, report) ? [] : [where];
    return below(where, report);
  });
}

function below(folder: string, report: ImportInput["report"]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
  );
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return below(file, report);
    if (!entry.isFile()) report.passOver("links and devices", file);
    else if (archiveEnds.test(entry.name)) return [file];
    else if (!isOther(file, report)) report.passOver("no WARC or WACZ by their names", file);
    return [];
  });
}

function isOther(file: string, report: ImportInput["report"]): boolean {
  const other = otherKinds.find(([end]) => end.test(file));
  if (other) report.refuse(file, other[1]);
  return other !== undefined;
}
