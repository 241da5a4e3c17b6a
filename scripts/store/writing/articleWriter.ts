import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { formatOf } from "../../formats/formats.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";
import { createWhole, removeDrafts } from "../../system/files/createWhole.ts";
import { maxVersionBytes } from "../versions/maxVersionBytes.ts";
import { maxVersions } from "../versions/maxVersions.ts";
import { type CaptureTime, captureTimeInName, readCaptureTime } from "../yaml/captureTime.ts";
import { folderFault } from "./folderFault.ts";
import { versionFileName } from "./versionFileName.ts";
import { versionOnDisk } from "./versionOnDisk.ts";
import { UnwritableVersion, type VersionToWrite, versionText } from "./versionText.ts";

/** The outcome for a version. */
export interface WrittenVersion {
  /** `known`: it is already in the folder, and nothing was changed. */
  readonly kind: "new" | "known";
  readonly file: string;
}

/** Matches the suffix of a second version of one instant. */
const numbered = /(?<=Z)_\d+(?=\.)/;

/** The data that identifies a stored capture. */
interface CaptureIdentity {
  readonly ms: number;
  readonly status: number;
  readonly digest?: string;
  /** All paragraphs, compared if one of two captures has no digest; undefined if they are unavailable. */
  readonly text: () => string | undefined;
}

/**
 * Writes versions to the folder of one article, each once: an existing capture is recognized by its instant and digest, even
 * after its text was edited or extraction was improved. The folder is listed once.
 */
export class ArticleWriter {
  readonly #folder: string;
  readonly #dryRun: boolean;
  /** Why nothing can be written to the folder. */
  readonly #fault: string | undefined;
  readonly #names = new Set<string>();
  /** File names by their instant to the second; under "" those without an instant in their names. */
  readonly #bySecond = new Map<string, string[]>();
  readonly #identities = new Map<string, CaptureIdentity | undefined>();

  /**
   * @param folder of the article; created with its first version
   * @param options.dryRun writes nothing, but returns the same results
   * @param options.store that the folder belongs to: below it, nothing is read or written through a symbolic link
   */
  constructor(folder: string, { dryRun = false, store }: { readonly dryRun?: boolean; readonly store?: string } = {}) {
    this.#folder = folder;
    this.#dryRun = dryRun;
    this.#fault = store === undefined ? undefined : folderFault(store, folder);
    if (this.#fault !== undefined) return;
    const names = namesIn(folder);
    if (!dryRun) removeDrafts(folder, names);
    for (const name of names) this.#add(name);
  }

  /**
   * @throws {UnwritableVersion} if it cannot be stored
   * @throws {NodeJS.ErrnoException} if the folder cannot be written to
   */
  write(version: VersionToWrite): WrittenVersion {
    if (this.#fault !== undefined) throw new UnwritableVersion(this.#fault);
    const reading = readCaptureTime(version.captured);
    if (reading.kind === "unusable") throw new UnwritableVersion(`captured: ${reading.reason}`);
    const known = this.#find(version, reading.time);
    if (known !== undefined) return { kind: "known", file: known };
    if (this.#names.size >= maxVersions)
      throw new UnwritableVersion(`the article has ${maxVersions} versions, and no more are read`);
    const text = versionText(version);
    if (Buffer.byteLength(text) > maxVersionBytes)
      throw new UnwritableVersion(`the text is larger than ${maxVersionBytes / 1e6} MB`);
    for (;;) {
      const file = versionFileName(version.captured, this.#names);
      if (this.#dryRun || this.#create(file, text)) {
        this.#add(file);
        if (this.#dryRun) this.#identities.set(file, withoutText(identityOf(version, reading.time)));
        return { kind: "new", file };
      }
      // Another process has written a version of this instant, possibly the same one.
      this.#add(file);
      const theirs = this.#find(version, reading.time);
      if (theirs !== undefined) return { kind: "known", file: theirs };
    }
  }

  /**
   * Finds the file of an existing capture without its text: by its instant, status and digest.
   *
   * @param capture if it has no digest, any version of that instant matches
   */
  known({
    captured,
    status = 200,
    digest,
  }: Pick<VersionToWrite, "captured" | "status" | "digest">): string | undefined {
    const reading = readCaptureTime(captured);
    if (reading.kind === "unusable") return undefined;
    return this.#candidates(reading.time).find((name) => {
      const stored = this.#read(name);
      if (stored?.ms !== reading.time.ms) return false;
      return digest === undefined || (stored.digest === digest && stored.status === status);
    });
  }

  #create(file: string, text: string): boolean {
    mkdirSync(this.#folder, { recursive: true });
    return createWhole(path.join(this.#folder, file), text);
  }

  #add(name: string): void {
    if (name.startsWith(".") || !formatOf(name)) return;
    this.#names.add(name);
    const second = captureTimeInName(name.replace(numbered, ""))?.iso.slice(0, 19) ?? "";
    const names = this.#bySecond.get(second) ?? [];
    if (!names.includes(name)) this.#bySecond.set(second, [...names, name]);
  }

  /** The file that holds the capture. */
  #find(version: VersionToWrite, { iso, ms }: CaptureTime): string | undefined {
    const wanted = identityOf(version, { iso, ms });
    return this.#candidates({ iso, ms }).find((name) => {
      const stored = this.#read(name);
      if (stored?.ms !== ms || stored.status !== wanted.status) return false;
      if (stored.digest !== undefined && wanted.digest !== undefined) return stored.digest === wanted.digest;
      const text = stored.text();
      return text !== undefined && text === wanted.text();
    });
  }

  /** Files that may have been captured at an instant. */
  #candidates({ iso }: CaptureTime): string[] {
    return [...(this.#bySecond.get(iso.slice(0, 19)) ?? []), ...(this.#bySecond.get("") ?? [])];
  }

  #read(name: string): CaptureIdentity | undefined {
    if (!this.#identities.has(name)) this.#identities.set(name, readIdentity(this.#folder, name));
    return this.#identities.get(name);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function identityOf(version: VersionToWrite, { ms }: CaptureTime): CaptureIdentity {
  const { status = 200, digest } = version;
  const paragraphs = () => ("markdown" in version ? formatOf(".md")!(version.markdown) : version.paragraphs);
  return { ms, status, ...(digest !== undefined && { digest }), text: () => textOf(paragraphs()) };
}

/** Texts of a dry run exist nowhere else, and would not fit into memory; a digest serves as well. */
function withoutText(identity: CaptureIdentity): CaptureIdentity {
  return identity.digest === undefined ? identity : { ...identity, text: () => undefined };
}

/** Undefined if the file cannot be read as a version, which builds report. */
function readIdentity(folder: string, file: string): CaptureIdentity | undefined {
  const { captured, meta } = versionOnDisk(folder, file) ?? {};
  if (!captured) return undefined;
  const { digest, status = 200 } = meta!;
  const text = () => {
    // Read again, because all files together would not fit into memory.
    const body = versionOnDisk(folder, file)?.body;
    return body === undefined ? undefined : textOf(formatOf(file)?.(body) ?? []);
  };
  return { ms: captured.ms, status, ...(digest !== undefined && { digest }), text };
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphKey).join("\n\n");
}
