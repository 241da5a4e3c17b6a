import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import type { Readable } from "node:stream";
import type { ImportReport } from "../importer.ts";
import { DamagedZip, type OpenZip, openZip, zipStart } from "../zip/openZip.ts";
import { gzipMembers } from "./records/gzipMembers.ts";
import { PackedBytes } from "./records/packedBytes.ts";
import { type Piece, plainPieces } from "./records/pieces.ts";

/** A sequence of records: a WARC file, or one inside a WACZ file. */
export interface ArchivePart {
  /** For messages: the path of the file, and the name within it. */
  readonly name: string;
  readonly pieces: AsyncIterable<Piece>;
}

const chunkBytes = 1 << 18;

/** The parts of an archive, whose kind the first bytes decide; each part must be read before the next is requested. */
export async function* openArchive(
  file: string,
  report: Pick<ImportReport, "refuse" | "progress">,
): AsyncGenerator<ArchivePart> {
  const { start, size } = beginningOf(file);
  const zip = start === zipStart ? await opened(file, report) : undefined;
  if (zip !== undefined) {
    try {
      yield* waczParts(file, zip, report);
    } finally {
      zip.close();
    }
    return;
  }
  const stream = createReadStream(file, { highWaterMark: chunkBytes });
  let done = 0;
  stream.on("data", (chunk) => {
    done += chunk.length;
    report.progress(`Reading ${file}`, done, size);
  });
  try {
    yield { name: file, pieces: piecesOf(file, stream) };
  } finally {
    stream.destroy();
  }
}

/**
 * Undefined if the zip is damaged: its WARC files are stored uncompressed, so their members are found without its
 * table.
 */
async function opened(file: string, report: Pick<ImportReport, "refuse">): Promise<OpenZip | undefined> {
  try {
    return await openZip(file);
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    report.refuse(file, `is cut or damaged (${error.message}); records are read as far as they are found`);
    return undefined;
  }
}

async function* waczParts(
  file: string,
  { entries }: OpenZip,
  report: Pick<ImportReport, "refuse" | "progress">,
): AsyncGenerator<ArchivePart> {
  for (const entry of entries) {
    if (!/\.warc(?:\.gz)?$/i.test(entry.name)) continue;
    const name = `${file}/${entry.name.replace(/[^\P{C}]/gu, "\ufffd")}`;
    let stream: Readable;
    try {
      stream = await entry.open();
    } catch (error) {
      report.refuse(name, `cannot be decompressed: ${(error as Error).message}`);
      continue;
    }
    let done = 0;
    stream.on("data", (chunk: Buffer) => {
      done += chunk.length;
      report.progress(`Reading ${name}`, done, entry.size);
    });
    try {
      yield { name, pieces: piecesOf(name, stream) };
    } finally {
      stream.destroy();
    }
  }
}

/** Trusts the first bytes more than the name, because clients may or may not decompress what is sent to them. */
async function* piecesOf(name: string, stream: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  const packed = new PackedBytes(readable(stream));
  const start = (await packed.peek(4)).toString("latin1", 0, 4);
  const isPacked = start.startsWith("\x1f\x8b") || start === zipStart || (/\.gz$/i.test(name) && start !== "WARC");
  yield* isPacked ? gzipMembers(packed) : plainPieces(packed.rest());
}

/** The bytes of a file, or of an entry of a zip archive, cannot be read further. */
export class UnreadableArchive extends Error {
  override name = "UnreadableArchive";
}

async function* readable(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw new UnreadableArchive((error as Error).message);
  }
}

/** @throws {UnreadableArchive} */
function beginningOf(file: string): { readonly start: string; readonly size: number } {
  const bytes = Buffer.alloc(4);
  try {
    const descriptor = openSync(file, "r");
    try {
      const count = readSync(descriptor, bytes, 0, 4, 0);
      return { start: bytes.toString("latin1", 0, count), size: fstatSync(descriptor).size };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UnreadableArchive((error as Error).message);
  }
}
