import { readdirSync } from "node:fs";
import path from "node:path";
import { isVersionFile } from "../../formats/formatNames.ts";
import { formatOf } from "../../formats/formats.ts";
import type { Paragraph } from "../../model/paragraph.ts";
import { compareVersionFiles } from "../../store/compareVersionFiles.ts";
import { withFactsBeside } from "../../store/facts/readFacts.ts";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { captureTimeOf, openVersion } from "../../store/versions/readVersion.ts";
import { readVersionMeta, type VersionMeta } from "../../store/versions/versionMeta.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";

/** A version file of an article, without its text. */
export interface FileOfVersion {
  readonly name: string;
  readonly path: string;
  /** Instant, ISO 8601. */
  readonly captured: string;
  /** Its front matter. */
  readonly own: Partial<VersionMeta>;
  /** Its front matter together with the facts beside the file. */
  readonly meta: Partial<VersionMeta>;
  /** Whether its front matter can be rewritten without loss: it has no comments and no unknown keys. */
  readonly isPlain: boolean;
  /** Reads the text below the front matter again, because all texts together would not fit into memory. */
  readonly body: () => string;
}

/** The version files of a folder that a build can read, in the same order. */
export function filesOfVersions(folder: string): FileOfVersion[] {
  return namesIn(folder)
    .flatMap((name) => fileOfVersion(folder, name) ?? [])
    .sort((a, b) => a.ms - b.ms || compareVersionFiles(a.name, b.name));
}

export function paragraphsOf({ name, body }: FileOfVersion): readonly Paragraph[] {
  return formatOf(name)?.(body()) ?? [];
}

function fileOfVersion(folder: string, name: string): (FileOfVersion & { readonly ms: number }) | undefined {
  const file = path.join(folder, name);
  const opened = open(file, name);
  if (!opened) return undefined;
  const { text, frontMatter } = opened;
  const { meta: own, faults } = readVersionMeta(frontMatter.kind === "front-matter" ? frontMatter.entries : new Map());
  const meta = withFactsBeside(file, own);
  const captured = captureTimeOf(name, meta, text);
  if (!captured) return undefined;
  return {
    name,
    path: file,
    ms: captured.ms,
    captured: captured.iso,
    own,
    meta,
    isPlain: faults.length === 0 && isPlain(text.slice(0, text.length - frontMatter.body.length)),
    body: () => open(file, name)?.frontMatter.body ?? "",
  };
}

function open(file: string, name: string) {
  const stored = readStoredFile(file, maxVersionBytes);
  if (stored.kind === "unreadable") return undefined;
  const { text, frontMatter } = openVersion(name, stored.bytes);
  return frontMatter.kind === "refused" ? undefined : { text, frontMatter };
}

/** Whether each line is a key and a value, without a trailing comment. */
function isPlain(front: string): boolean {
  return front
    .split("\n")
    .every(
      (line) =>
        line === "" ||
        line === "---" ||
        /^[a-z]+:(?: "(?:[^"\\]|\\.)*"| '[^']*'| [^"'#\s](?:[^\s]| (?!#))*)?$/.test(line),
    );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith(".") && isVersionFile(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
