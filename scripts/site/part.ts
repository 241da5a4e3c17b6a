import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { ArticleReport } from "./articleReport.ts";
import { FolderError } from "./outputFolder.ts";
import type { SpoolRef } from "./spool.ts";

/** In a part: what the merge needs to know. Its spools lie beside, under their numbers. */
export const partFolder = ".variorum-part";
const aboutFile = "part.json";
const reportsFile = "reports.jsonl";

/** What a part says of itself. */
export interface AboutPart {
  /** `index` from 1 to `of`. */
  readonly shard: { readonly index: number; readonly of: number };
  /** Of the settings, the code and the templates: parts of one site have the same. */
  readonly digest: string;
  /** Of the store as it was listed: parts of one site were made from the same. */
  readonly store: string;
  /** All sources of the store, in order. */
  readonly sources: readonly Source[];
  /** What is wrong with the store beside its articles. */
  readonly problems: readonly Problem[];
}

/** A part as read. */
export interface Part extends AboutPart {
  readonly folder: string;
  readonly reports: readonly ArticleReport[];
}

/** Writes what a part says of itself into its folder. */
export function writePart(output: string, about: AboutPart, reports: readonly ArticleReport[]): void {
  const folder = path.join(output, partFolder);
  writeFileSync(path.join(folder, reportsFile), reports.map((report) => `${JSON.stringify(report)}\n`).join(""));
  writeFileSync(path.join(folder, aboutFile), `${JSON.stringify(about)}\n`);
}

/**
 * Reads the parts of one site, in order.
 *
 * @throws {FolderError} where a folder is no part, one is missing or there twice, or they do not belong together
 */
export function readParts(folders: readonly string[]): Part[] {
  const parts = folders.map(readPart);
  const [first] = parts;
  if (!first) throw new FolderError("Name the parts to merge: the output folders of the builds with --shard.");
  const { of } = first.shard;
  const byIndex = new Map<number, Part>();
  for (const part of parts) {
    const { index } = part.shard;
    const twin = byIndex.get(index);
    if (part.shard.of !== of)
      throw new FolderError(
        `${part.folder} is one of ${part.shard.of} parts, ${first.folder} one of ${of}; build all with the same N.`,
      );
    if (part.digest !== first.digest)
      throw new FolderError(
        `${part.folder} and ${first.folder} were built with other settings, code, templates or Node; build both again.`,
      );
    if (part.store !== first.store)
      throw new FolderError(
        `${part.folder} and ${first.folder} were built from different states of the archive (articles, versions or article.yml came, went or changed in between); build all parts from the same.`,
      );
    if (twin)
      throw new FolderError(`${part.folder} and ${twin.folder} are both part ${index} of ${of}; name each once.`);
    byIndex.set(index, part);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0)
    throw new FolderError(
      `Of ${of} parts, ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing; name them all.`,
    );
  return parts.sort((a, b) => a.shard.index - b.shard.index);
}

/** A report whose references count spools from `offset` on. */
export function withSpoolsFrom(offset: number, report: ArticleReport): ArticleReport {
  const { article } = report;
  if (!article) return report;
  const moved = ([spool, at, bytes]: SpoolRef): SpoolRef => [spool + offset, at, bytes];
  const movedIn = <T extends { readonly at: SpoolRef }>(ref: T): T => ({ ...ref, at: moved(ref.at) });
  const { changes, feedEntries, records } = article;
  return {
    ...report,
    article: {
      ...article,
      changes: changes.map(movedIn),
      feedEntries: feedEntries.map(movedIn),
      records: records.map(movedIn),
    },
  };
}

function readPart(folder: string): Part {
  const file = (name: string) => path.join(folder, partFolder, name);
  if (!existsSync(file(aboutFile)))
    throw new FolderError(`${folder} is no part of a site; name the output folder of a build with --shard.`);
  const about = JSON.parse(readFileSync(file(aboutFile), "utf8")) as AboutPart;
  const lines = readFileSync(file(reportsFile), "utf8").split("\n").slice(0, -1);
  return { ...about, folder, reports: lines.map((line) => JSON.parse(line) as ArticleReport) };
}
