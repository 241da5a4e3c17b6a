import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";
import { readArticleYml } from "../../store/settings/articleYml.ts";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { extractedMark } from "../../store/writing/extractedMark.ts";
import { folderFault } from "../../store/writing/folderFault.ts";
import { UnwritableVersion, versionText } from "../../store/writing/versionText.ts";
import { removeDrafts } from "../../system/files/createWhole.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { replaceWhole } from "../../system/files/replaceWhole.ts";
import type { ImportedCapture } from "../capture.ts";
import type { ImportReport } from "../importer.ts";
import { type CaptureText, PageTexts } from "../writing/captureText.ts";
import { keptDigests, keptFolder, keptName, readKeptPage } from "../writing/keptPages.ts";
import { settingsInStore } from "../writing/settingsInStore.ts";
import { versionOf } from "../writing/versionOf.ts";
import { ownFacts } from "./ownFacts.ts";
import { type FileOfVersion, filesOfVersions, paragraphsOf } from "./versionFiles.ts";

/** The result for one article. */
export interface ExtractedArticle {
  readonly id: string;
  /** Versions whose page is kept. */
  readonly versions: number;
  /** Versions rewritten with another text or other facts. */
  readonly changed: number;
  /** Versions left unchanged, although extraction gives a different result. */
  readonly left: number;
}

/** A version whose page has been read. */
interface Candidate {
  readonly file: FileOfVersion;
  readonly text: () => CaptureText;
  readonly facts: PageFacts;
}

/** The data by which the change from a version to the next is judged. */
interface Step {
  /** Whether its text comes from the current extraction. */
  readonly isMade: boolean;
  /** Hashes of its text before and after this run. */
  readonly before: () => string;
  readonly after: () => string;
}

/**
 * Extracts the versions of an article again from its kept pages, in place: from all of them together, so that no change
 * appears that is due to extraction alone. If the previous version has no page, a text that was the same until now is
 * marked `technical`. A file that somebody has edited is left unchanged. Each file is written atomically and
 * independently of earlier runs: a second run writes nothing, and completes a run that was killed.
 *
 * @throws {NodeJS.ErrnoException} if the folder cannot be written to
 */
export function extractArticle(
  store: string,
  id: string,
  dryRun: boolean,
  report: Pick<ImportReport, "refuse" | "warn" | "progress">,
): ExtractedArticle {
  const folder = path.join(store, ...id.split("/"));
  const fault = folderFault(store, folder) ?? folderFault(store, keptFolder(store, id)) ?? withheldFault(folder);
  if (fault !== undefined) {
    report.refuse(folder, fault);
    return { id, versions: 0, changed: 0, left: 0 };
  }
  if (!dryRun && existsSync(folder)) removeDrafts(folder, readdirSync(folder));
  const files = filesOfVersions(folder);
  const candidates = readPages(store, id, files, report);
  let changed = 0;
  let left = 0;
  let last: Step | undefined;
  for (const file of files) {
    const candidate = candidates.get(file.name);
    const isGood = (file.meta.status ?? 200) < 400;
    const before = memoized(() => textHash(paragraphsOf(file)));
    if (!candidate) {
      if (isGood) {
        if (last?.isMade && last.before() === before() && last.after() !== before() && file.meta.technical !== true)
          report.warn(file.path, differsByExtraction);
        last = { isMade: false, before, after: before };
      }
      continue;
    }
    const outcome = remake(file, candidate, isGood ? last : undefined, before);
    if (outcome.kind === "changed") {
      if (!dryRun) replaceWhole(file.path, outcome.text);
      changed++;
    } else if (outcome.kind === "left") {
      report.warn(file.path, outcome.reason);
      left++;
    } else if (outcome.kind === "refused") report.refuse(file.path, outcome.reason);
    const isMade = outcome.kind === "changed" || outcome.kind === "unchanged";
    if (isGood) last = { isMade, before, after: isMade ? memoized(() => textHash(newParagraphs(candidate))) : before };
  }
  return { id, versions: candidates.size, changed, left };
}

const differsByExtraction =
  "differs from the version before only because that was extracted anew, and no page of this one is kept; add technical: true to its front matter";

/** Number of versions from which on the progress of reading an article is shown. */
const manyVersions = 50;

/** Reads the pages of the versions that have one, keyed by file name. */
function readPages(
  store: string,
  id: string,
  files: readonly FileOfVersion[],
  report: Pick<ImportReport, "refuse" | "progress">,
): Map<string, Candidate> {
  const kept = keptDigests(store, id);
  const shared = new PageTexts(settingsInStore(store, id));
  const candidates = new Map<string, Candidate>();
  for (const [done, file] of files.entries()) {
    if (files.length > manyVersions) report.progress(`Reading the pages of ${id}`, done, files.length);
    const { digest, status = 200 } = file.meta;
    if (digest === undefined || !kept.has(digest) || !file.name.endsWith(".md")) continue;
    const pages = status < 400 ? shared : shared.ofError();
    try {
      const { at, facts } = pages.add(readKeptPage(store, id, digest));
      candidates.set(file.name, { file, facts, text: () => pages.texts()[at]! });
    } catch (error) {
      if (!(error instanceof UnwritableVersion)) throw error;
      report.refuse(path.join(keptFolder(store, id), keptName(digest)), error.message);
    }
  }
  return candidates;
}

type Outcome =
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed"; readonly text: string }
  | { readonly kind: "left" | "refused"; readonly reason: string };

/** @param last the previous good version */
function remake(file: FileOfVersion, candidate: Candidate, last: Step | undefined, before: () => string): Outcome {
  const { own } = file;
  // A date without a time of day stays a date.
  const captured = own.captured?.day ? file.captured.slice(0, 10) : file.captured;
  const text = candidate.text();
  const after = textHash(newParagraphs(candidate));
  const isSameText = before() === after;
  const technical = isTechnical(file, last, before(), after);
  const capture = {
    ...{ origin: file.path, captured, format: "html" as const, body: "" },
    ...ownFacts(own, text.meta, candidate.facts),
    ...(technical && { technical }),
  };
  const { version: made } = versionOf(capture, text, captured, own.digest);
  // What somebody wrote is kept unchanged, however long it is.
  const version = { ...made, ...pick(capture, ["title", "byline", "published", "lang", "suspect", "note"]) };
  const keys = ["title", "byline", "published", "lang", "suspect", "technical"] as const;
  if (isSameText && keys.every((key) => (own[key] || undefined) === version[key])) return { kind: "unchanged" };
  if (own.extracted === undefined)
    return {
      kind: "left",
      reason: "extraction gives another text now; it is left, for nothing in the file says that nobody edited it",
    };
  if (own.extracted !== extractedMark(own, file.body()))
    return { kind: "left", reason: "extraction gives another text now; it is left, for somebody edited the file" };
  if (!file.isPlain)
    return {
      kind: "left",
      reason: "extraction gives another text now; it is left, for its front matter holds comments or other keys",
    };
  try {
    const written = versionText(version);
    return Buffer.byteLength(written) > maxVersionBytes
      ? { kind: "refused", reason: `the text is larger than ${maxVersionBytes / 1e6} MB` }
      : { kind: "changed", text: written };
  } catch (error) {
    if (!(error instanceof UnwritableVersion)) throw error;
    return { kind: "refused", reason: error.message };
  }
}

function pick(capture: Partial<ImportedCapture>, keys: readonly (keyof ImportedCapture)[]): object {
  return Object.fromEntries(keys.flatMap((key) => (capture[key] === undefined ? [] : [[key, capture[key]]])));
}

/** Whether a version differs from the one before it because of its extraction alone. */
function isTechnical({ own }: FileOfVersion, last: Step | undefined, before: string, after: string): boolean {
  const was = own.technical === true;
  if (!last) return was;
  // Both come from the current extraction, so equal texts no longer differ because of it.
  if (last.isMade) return was && last.after() !== after;
  return was || (before !== after && last.before() === before);
}

function newParagraphs({ text }: Candidate): readonly Paragraph[] {
  const { body } = text();
  return "paragraphs" in body ? body.paragraphs : [];
}

function textHash(paragraphs: readonly Paragraph[]): string {
  return createHash("sha256").update(paragraphs.map(paragraphKey).join("\n\n")).digest("base64");
}

function memoized(value: () => string): () => string {
  let known: string | undefined;
  return () => {
    known ??= value();
    return known;
  };
}

/**
 * Why a folder must not be extracted again: a version that is withheld because it has the same text as another would be
 * published with a text of its own.
 */
function withheldFault(folder: string): string | undefined {
  const file = path.join(folder, "article.yml");
  if (!existsSync(file)) return undefined;
  const reading = readArticleYml(file, readStoredFile);
  if (reading.kind === "refused") return `article.yml cannot be used: ${reading.reason}`;
  return reading.settings.withheld
    ? "article.yml withholds something of it, and a version that is withheld for its text must keep it; nothing is extracted anew"
    : undefined;
}
