import type { Readable } from "node:stream";

/** A file in a zip archive. */
export interface ZipEntry {
  /** As written in the archive, with slashes: never the path of a file to write. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** @throws where it is encrypted, packed by a method that nobody reads, or longer or shorter than it says */
  open(): Promise<Readable>;
}

export interface OpenZip {
  /** In the order of its table of contents. */
  readonly entries: readonly ZipEntry[];
  close(): void;
}

/** A file is no zip archive, or damaged. */
export class DamagedZip extends Error {
  override name = "DamagedZip";
}

/** What every zip archive with a file in it begins with, a byte a character. */
export const zipStart = "PK\x03\x04";

/** Files in an archive, each of which takes a kilobyte of memory. */
const mostEntries = 200_000;

/**
 * Opens a zip archive by its table of contents.
 *
 * @throws {DamagedZip} where the table is missing or wrong
 */
export async function openZip(file: string): Promise<OpenZip> {
  const damaged = (error: Error): never => {
    throw new DamagedZip(error.message);
  };
  // Loaded where there is an archive, for most imports have none.
  const { openPromise } = await import("yauzl");
  // Names are decoded here, for one that is unsafe to write to would end the reading.
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false }).catch(damaged);
  try {
    const table = zip.eachEntry();
    const entries: ZipEntry[] = [];
    let packed = 0;
    for (let next = await table.next().catch(damaged); !next.done; next = await table.next().catch(damaged)) {
      const entry = next.value;
      packed += entry.compressedSize;
      // Entries that share their bytes unpack to far more than their archive could hold.
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
