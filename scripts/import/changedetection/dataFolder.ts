import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError, UserError } from "../../system/userError.ts";
import { DamagedZip, openZip, type ZipEntry } from "../zip/openZip.ts";

/** A file cannot be read; the message says why. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}

/** The data of an installation: a folder, or a backup of it. Paths are relative to it, with slashes. */
export interface DataFolder {
  /** Folders that have a history, ordered by name. */
  readonly watches: readonly string[];
  /** Names of the regular files in a folder. */
  list(folder: string): readonly string[];
  /** @throws {UnreadableFile} */
  read(file: string, mostBytes: number): Promise<Buffer>;
  close(): void;
}

export const historyName = "history.txt";

/**
 * Opens a data folder or its backup, a zip archive.
 *
 * @throws {UsageError} if it is neither
 */
export async function openDataFolder(where: string): Promise<DataFolder> {
  const status = statSync(where, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`There is no file or folder "${where}".`);
  return status.isDirectory() ? folderOf(where) : backupOf(where);
}

function folderOf(root: string): DataFolder {
  const list = (folder: string) => plainFilesIn(path.join(root, folder));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return {
    watches: ["", ...folders].filter((folder) => list(folder).includes(historyName)).sort(compareBytes),
    list,
    async read(file, mostBytes) {
      const whole = path.join(root, file);
      try {
        const status = lstatSync(whole);
        if (!status.isFile()) throw new UnreadableFile("is no plain file");
        if (status.size > mostBytes) throw new UnreadableFile(tooLarge(mostBytes));
        return readFileSync(whole);
      } catch (error) {
        throw new UnreadableFile((error as Error).message);
      }
    },
    close() {},
  };
}

function plainFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort(compareBytes);
  } catch (error) {
    throw new UserError(`${folder} cannot be read: ${(error as Error).message}`);
  }
}

async function backupOf(file: string): Promise<DataFolder> {
  const { entries, close } = await openZip(file).catch((error: Error) => {
    if (!(error instanceof DamagedZip)) throw error;
    throw new UserError(`${file} is no folder, and no backup that can be read: ${error.message}`);
  });
  const folders = new Map<string, Map<string, ZipEntry>>();
  for (const entry of entries) {
    const folder = path.posix.dirname(entry.name).replace(/^\.$/, "");
    const files = folders.get(folder) ?? new Map<string, ZipEntry>();
    folders.set(folder, files);
    const name = path.posix.basename(entry.name);
    if (!files.has(name)) files.set(name, entry);
  }
  return {
    watches: [...folders].flatMap(([folder, files]) => (files.has(historyName) ? [folder] : [])).sort(compareBytes),
    list: (folder) => [...(folders.get(folder)?.keys() ?? [])].sort(compareBytes),
    async read(name, mostBytes) {
      const entry = folders.get(path.posix.dirname(name).replace(/^\.$/, ""))?.get(path.posix.basename(name));
      if (!entry) throw new UnreadableFile("is not in the backup");
      if (entry.size > mostBytes) throw new UnreadableFile(tooLarge(mostBytes));
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of await entry.open()) chunks.push(chunk as Buffer);
        return Buffer.concat(chunks);
      } catch (error) {
        throw new UnreadableFile(`cannot be decompressed: ${(error as Error).message}`);
      }
    },
    close,
  };
}

function tooLarge(mostBytes: number): string {
  return `is larger than ${mostBytes / 1e6} MB`;
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
