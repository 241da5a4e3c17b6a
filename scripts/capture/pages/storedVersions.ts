import { readdirSync } from "node:fs";
import path from "node:path";
import { isVersionFile } from "../../formats/formatNames.ts";
import { formatOf, isPage } from "../../formats/formats.ts";
import { countWords } from "../../model/countWords.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import { compareVersionFiles } from "../../store/compareVersionFiles.ts";
import { decode } from "../../store/encoding/decode.ts";
import { withFactsBeside } from "../../store/facts/readFacts.ts";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { readVersionMeta, type VersionMeta } from "../../store/versions/versionMeta.ts";
import { captureTimeInName } from "../../store/yaml/captureTime.ts";
import { readFrontMatter } from "../../store/yaml/frontMatter.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** A version as stored. */
export interface StoredVersion {
  readonly meta: Partial<VersionMeta>;
  readonly paragraphs: readonly Paragraph[];
  readonly words: number;
}

export interface StoredVersions {
  readonly newest?: StoredVersion;
  /** The newest that is neither gone nor suspect: the length of a new text is compared with it. */
  readonly good?: StoredVersion;
}

/** Maximum number of consecutive unusable versions to skip in search of a good one. */
const mostBad = 50;

/** The newest versions of an article; none if it has no folder. Unreadable files are skipped: builds report them. */
export function storedVersions(into: string, id: string): StoredVersions {
  const folder = path.join(into, ...id.split("/"));
  let newest: StoredVersion | undefined;
  for (const name of newestFirst(folder).slice(0, mostBad)) {
    const version = readVersion(folder, name);
    if (!version) continue;
    newest ??= version;
    const { status = 200, suspect } = version.meta;
    if (status < 400 && suspect === undefined) return { newest, good: version };
  }
  return newest ? { newest } : {};
}

/** Names of version files, newest first: by the times in their names, otherwise by the files' contents. */
function newestFirst(folder: string): string[] {
  const times = new Map(
    namesIn(folder)
      .filter((name) => !name.startsWith(".") && isVersionFile(name))
      .map((name) => [name, timeOf(folder, name)]),
  );
  return [...times.keys()].sort((a, b) => times.get(b)! - times.get(a)! || compareVersionFiles(b, a));
}

function timeOf(folder: string, name: string): number {
  const inName = captureTimeInName(name.replace(/(?<=Z)_\d+(?=\.)/, ""));
  return inName?.ms ?? readMeta(folder, name)?.meta.captured?.ms ?? Number.NEGATIVE_INFINITY;
}

function readVersion(folder: string, name: string): StoredVersion | undefined {
  const read = readMeta(folder, name);
  const paragraphs = read && formatOf(name)?.(read.body);
  if (!paragraphs) return undefined;
  const words = paragraphs.reduce((sum, { text }) => sum + countWords(text), 0);
  return { meta: read.meta, paragraphs, words };
}

function readMeta(folder: string, name: string): { meta: Partial<VersionMeta>; body: string } | undefined {
  const file = path.join(folder, name);
  const stored = readStoredFile(file, maxVersionBytes);
  if (stored.kind === "unreadable") return undefined;
  const frontMatter = readFrontMatter(decode(stored.bytes, isPage(name)).text);
  if (frontMatter.kind === "refused") return undefined;
  const { meta } = readVersionMeta(frontMatter.kind === "front-matter" ? frontMatter.entries : new Map());
  return { meta: withFactsBeside(file, meta), body: frontMatter.body };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
