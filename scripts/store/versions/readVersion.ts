import { hash } from "node:crypto";
import { endOf, formatNames } from "../../formats/formatNames.ts";
import { formatOf, isPage } from "../../formats/formats.ts";
import type { Page } from "../../formats/html/readPage.ts";
import { captureNote } from "../../formats/html/saved/captureNote.ts";
import { codeLanguages } from "../../formats/markdown/codeLanguages.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import type { Problem } from "../../model/problem.ts";
import { type Decoded, decode } from "../encoding/decode.ts";
import { readFacts } from "../facts/readFacts.ts";
import { withoutTime } from "../facts/withoutTime.ts";
import type { ArticleFolder } from "../listStore.ts";
import { type FileReader, fileOf } from "../store.ts";
import { type CaptureTime, captureTimeInName, readCaptureTime } from "../yaml/captureTime.ts";
import { type FrontMatter, readFrontMatter } from "../yaml/frontMatter.ts";
import { maxVersionBytes } from "./maxVersionBytes.ts";
import { readVersionMeta, type VersionMeta } from "./versionMeta.ts";

/** One version file, read and validated, not yet ordered or numbered. */
export interface StoredVersion {
  readonly captured: CaptureTime;
  readonly file: string;
  readonly sha256: string;
  readonly meta: Omit<Partial<VersionMeta>, "captured" | "digest" | "extracted">;
  readonly paragraphs: readonly Paragraph[];
  /** All text of a web page, if `readPage` was given; then there are no paragraphs yet. */
  readonly page?: Page;
}

export interface VersionReading {
  /** Undefined if the file is refused. */
  readonly version?: StoredVersion;
  /** Words of its Markdown that no page shows, from `codeLanguages()`. */
  readonly languages?: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Warning for a file without text. */
export const emptyCapture = "empty capture: the file holds no text";

/** The first year of the web: captures dated earlier have a wrong date. */
const firstWebYear = 1990;

export interface ReadingManner {
  /** Reads a page; given if all pages of the article are read before their text is chosen. */
  readonly readPage?: (html: string) => Page;
  /** Whether there is a facts file beside the version file. */
  readonly hasFacts?: boolean;
}

/** Reads one version file of a folder, and the facts beside it. Never throws because of a file's content. */
export function readVersion(
  folder: Pick<ArticleFolder, "directory">,
  file: string,
  readFile: FileReader,
  { readPage, hasFacts = false }: ReadingManner = {},
): VersionReading {
  const path = fileOf(folder, file);
  const problems: Problem[] = [];
  const warn = (reason: string, line?: number): void => {
    problems.push({ severity: "warning", file: path, ...(line && { line }), reason });
  };
  const refused = (reason: string, line?: number, passing?: true): VersionReading => ({
    problems: [
      ...problems,
      { severity: "refused", file: path, ...(line && { line }), reason, ...(passing && { passing }) },
    ],
  });

  const readParagraphs = formatOf(file);
  if (!readParagraphs) return refused(`is no version file (${formatNames()})`);
  const stored = readFile(path, maxVersionBytes);
  if (stored.kind === "unreadable") return refused(stored.reason, undefined, stored.passing);
  const { text, warnings, frontMatter } = openVersion(file, stored.bytes);
  for (const warning of warnings) warn(warning);
  if (frontMatter.kind === "refused") return refused(frontMatter.reason, frontMatter.line);
  if (frontMatter.kind === "text-with-fences") warn(frontMatter.reason, 1);
  const own = readVersionMeta(frontMatter.kind === "front-matter" ? frontMatter.entries : new Map());
  for (const { reason, line } of own.faults) warn(reason, line);
  let { meta } = own;
  if (hasFacts) {
    const facts = readFacts(folder.directory, file, meta, readFile);
    if (facts.kind === "refused") return { problems: [...problems, facts.problem] };
    problems.push(...facts.problems);
    meta = facts.meta;
  }

  const { captured: _, digest: __, extracted: ___, ...rest } = meta;
  const captured = captureTimeOf(file, meta, text);
  if (!captured) return refused(withoutTime(file, text));
  const implausible = implausibility(captured, rest.published);
  if (implausible) warn(implausible);

  let paragraphs: readonly Paragraph[] = [];
  let page: Page | undefined;
  try {
    if (readPage && isPage(file)) page = readPage(frontMatter.body);
    else paragraphs = readParagraphs(frontMatter.body);
  } catch (error) {
    // A third-party parser failed on this text; one bad file never stops the rest.
    return refused(`its text cannot be read: ${String(error).split("\n", 1)[0]}`);
  }
  if (paragraphs.length === 0 && !page) warn(emptyCapture);
  const sha256 = hash("sha256", stored.bytes);
  return {
    ...(endOf(file) === ".md" && { languages: codeLanguages(frontMatter.body) }),
    version: { captured, file, sha256, meta: withoutUsualStatus(rest), paragraphs, ...(page && { page }) },
    problems,
  };
}

/** A decoded version file, with its front matter separated. */
export interface OpenedVersion extends Decoded {
  readonly frontMatter: FrontMatter;
}

/** @param file its name, whose extension determines how it is decoded */
export function openVersion(file: string, bytes: Uint8Array): OpenedVersion {
  const decoded = decode(bytes, isPage(file));
  return { ...decoded, frontMatter: readFrontMatter(decoded.text) };
}

/**
 * When a version was captured: from its facts, otherwise from its name, otherwise from the note of the program that
 * saved it. Undefined if none of them states it.
 *
 * @param meta from its front matter and the facts beside it
 */
export function captureTimeOf(file: string, meta: Partial<VersionMeta>, text: string): CaptureTime | undefined {
  return meta.captured ?? captureTimeInName(file) ?? notedTime(file, text);
}

/** The time of capture recorded by the program that saved the page. */
function notedTime(file: string, text: string): CaptureTime | undefined {
  const { captured } = isPage(file) ? captureNote(text) : {};
  const reading = captured === undefined ? undefined : readCaptureTime(captured);
  return reading?.kind === "time" ? reading.time : undefined;
}

function implausibility(captured: CaptureTime, published: string | undefined): string | undefined {
  if (captured.ms < Date.UTC(firstWebYear, 0))
    return `captured ${captured.iso}, before there was a web; check the time`;
  const reading = published === undefined ? undefined : readCaptureTime(published);
  return reading?.kind === "time" && captured.ms < reading.time.ms
    ? `captured ${captured.iso}, before it was published; check both times`
    : undefined;
}

/** A version has a status only if it was not 200. */
function withoutUsualStatus({ status, ...rest }: StoredVersion["meta"]): StoredVersion["meta"] {
  return status === undefined || status === 200 ? rest : { ...rest, status };
}
