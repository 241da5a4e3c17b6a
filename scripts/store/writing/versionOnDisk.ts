import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { withFactsBeside } from "../facts/readFacts.ts";
import { maxVersionBytes } from "../versions/maxVersionBytes.ts";
import { captureTimeOf, openVersion } from "../versions/readVersion.ts";
import { readVersionMeta, type VersionMeta } from "../versions/versionMeta.ts";
import type { CaptureTime } from "../yaml/captureTime.ts";

/** The data of a version file on disk that writers need. */
export interface VersionOnDisk {
  /** From its front matter and the facts beside it. */
  readonly meta: Partial<VersionMeta>;
  readonly captured: CaptureTime | undefined;
  /** The text without front matter. */
  readonly body: string;
}

/**
 * Reads a version file of a folder as a build does. Undefined if it cannot be read, which builds report.
 *
 * @param folder of the article
 */
export function versionOnDisk(folder: string, file: string): VersionOnDisk | undefined {
  const path = `${folder}/${file}`;
  const stored = readStoredFile(path, maxVersionBytes);
  if (stored.kind === "unreadable") return undefined;
  const { text, frontMatter } = openVersion(file, stored.bytes);
  if (frontMatter.kind === "refused") return undefined;
  const own = readVersionMeta(frontMatter.kind === "front-matter" ? frontMatter.entries : new Map()).meta;
  const meta = withFactsBeside(path, own);
  return { meta, captured: captureTimeOf(file, meta, text), body: frontMatter.body };
}
