import { readStoredFile } from "../../system/files/readStoredFile.ts";
import { withFactsBeside } from "../facts/readFacts.ts";
import { maxVersionBytes } from "../versions/maxVersionBytes.ts";
import { captureTimeOf, openVersion } from "../versions/readVersion.ts";
import { readVersionMeta, type VersionMeta } from "../versions/versionMeta.ts";
import type { CaptureTime } from "../yaml/captureTime.ts";

/** A version file on a disk, as far as whoever writes beside it wants to know. */
export interface VersionOnDisk {
  /** Of its front matter and of the facts beside it. */
  readonly meta: Partial<VersionMeta>;
  readonly captured: CaptureTime | undefined;
  /** Without front matter. */
  readonly body: string;
}

/**
 * What a version file of a folder says, as a build reads it. Undefined where it cannot be read, which a build reports.
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
