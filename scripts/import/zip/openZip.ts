import type { Readable } from "node:stream";

/** A file in a zip archive. */
export interface ZipEntry {
  /** As written in the archive, with slashes: never used as the path of a file to write. */
  readonly name: string;
  /** Decompressed size in bytes. */
  readonly size: number;
  /** @throws if it is encrypted, uses an unsupported compression method, or its size differs from the declared one */
  open(): Promise<Readable>;
}

export interface OpenZip {
  /** In the order of the archive's table of contents. */
  readonly entries: readonly ZipEntry[];
  close(): void;
}

/** A file is not a zip archive, or damaged. */
export class DamagedZip extends Error {
  override name = "DamagedZip";
}

/** The first bytes of every non-empty zip archive, one character per byte. */
export const zipStart = "PK\x03\x04";

/** Maximum number of files in an archive; each takes a kilobyte of memory. */
const mostEntries = 200_000;

/**
 * Opens a zip archive by its table of contents.
 *
 * @throws {DamagedZip} if the table is missing or wrong
 */
export async function openZip(file: string): Promise<OpenZip> {
  const damaged = (error: Error): never => {
    throw new DamagedZip(error.message);
  };
  // Loaded only for archives, because most imports have none.
  const { openPromise } = await import("yauzl");
  // Names are decoded here, because the library would abort on a name that is unsafe to write to.
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false }).catch(damaged);
  try {
    const table = zip.eachEntry();
    const entries: ZipEntry[] = [];
    let packed = 0;
    for (let next = await table.next().catch(damaged); !next.done; next = await table.next().catch(damaged)) {
      const entry = next.value;
      packed += entry.compressedSize;
      // Entries that share their bytes decompress to far more than their archive could hold.
      if (packed > zip.fileSize) throw new DamagedZip("its entries are larger than itself");
      if (entries.length >= mostEntries) throw new DamagedZip(`it has more than ${mostEntries} entries`);
      const name = entry.fileNameRaw.toString("utf8").replaceAll("\\", "/");
      if (!name.endsWith("/"))
        entries.push({ name, size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) });
    }
    return { entries, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}
