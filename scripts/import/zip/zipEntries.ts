import type { Readable } from "node:stream";
import { openPromise } from "yauzl";

/** A file in a zip archive. */
export interface ZipEntry {
  /** As written in the archive: never the path of a file to write. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** @throws where it is encrypted, packed by a method that nobody reads, or longer or shorter than it says */
  open(): Promise<Readable>;
}

/** A file is no zip archive, or damaged. */
export class DamagedZip extends Error {
  override name = "DamagedZip";
}

/**
 * The files in a zip archive, in its order, by its table of contents. Each is opened, if at all, before the next is asked for.
 *
 * @throws {DamagedZip} where the table is missing or wrong
 */
export async function* zipEntries(file: string): AsyncGenerator<ZipEntry> {
  // Names are decoded here, for a name that is unsafe to write to would end the reading.
  const zip = await openPromise(file, { decodeStrings: false }).catch(damaged);
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  let packed = 0;
  try {
    for (;;) {
      const { value: entry, done } = await entries.next().catch(damaged);
      if (done) return;
      packed += entry.compressedSize;
      // Entries that share their bytes unpack to far more than their archive could hold.
      if (packed > zip.fileSize) throw new DamagedZip("its entries are larger than itself");
      const name = entry.fileNameRaw.toString("utf8").replaceAll("\\", "/");
      if (!name.endsWith("/"))
        yield { name, size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) };
    }
  } finally {
    zip.close();
  }
}

function damaged(error: Error): never {
  throw new DamagedZip(error.message);
}
