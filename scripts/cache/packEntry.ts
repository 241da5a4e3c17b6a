import { createHash, hash as hashOnce } from "node:crypto";
import { type Compression, compression } from "./compression.ts";
import type { CacheEntry, CacheFile } from "./entry.ts";

/**
 * File format of an entry: a line that names the format and the compression, the hash of the rest, then blocks, each
 * prefixed by its length in four bytes. A block is a compressed segment: a line of JSON (files and their lengths; in the
 * first segment also the data) and the files' bytes. Segments bound the memory in use; small files share one, because a
 * page, its feed and its data contain the same words.
 */
const signatureOf = ({ name }: Compression) => Buffer.from(`variorum-entry-3 ${name}\n`);
const hashBytes = 32;

/** Size at which a segment is closed, in bytes of files. */
const segmentBytes = 4_000_000;

/** Upper bound that no real segment reaches, so that a forged length cannot allocate all memory. */
const mostBytes = 1_000_000_000;

/** The bytes of an entry are not as packEntry() wrote them. */
export class DamagedEntryError extends Error {
  override name = "DamagedEntryError";
}

interface SegmentHead {
  readonly data?: unknown;
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

/** @param by the compression; unpackEntry() needs the same one */
export function packEntry({ data, files }: CacheEntry, by: Compression = compression()): Buffer {
  const body: Buffer[] = [];
  for (const group of segmentGroups(files)) {
    const head: SegmentHead = {
      ...(body.length === 0 && { data }),
      files: group.map(({ path, bytes }) => [path, bytes.length]),
    };
    const block = by.compress(
      Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...group.map(({ bytes }) => bytes)]),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(block.length);
    body.push(length, block);
  }
  return Buffer.concat([signatureOf(by), hashOf(body), ...body]);
}

/** The files of each segment; one empty segment if there are no files. */
function* segmentGroups(files: Iterable<CacheFile>): Generator<readonly CacheFile[]> {
  let group: CacheFile[] = [];
  let bytes = 0;
  let isFirst = true;
  for (const file of files) {
    group.push(file);
    bytes += file.bytes.length;
    if (bytes < segmentBytes) continue;
    yield group;
    group = [];
    bytes = 0;
    isFirst = false;
  }
  if (group.length > 0 || isFirst) yield group;
}

/**
 * @param by the compression that packed it
 * @throws {DamagedEntryError} if the signature, the hash or a length is not as packEntry() wrote it
 */
export function unpackEntry(packed: Buffer, by: Compression = compression()): CacheEntry {
  const signature = signatureOf(by);
  const body = packed.subarray(signature.length + hashBytes);
  const hash = packed.subarray(signature.length, signature.length + hashBytes);
  if (!packed.subarray(0, signature.length).equals(signature) || !hashOnce("sha256", body, "buffer").equals(hash))
    throw new DamagedEntryError("This is no whole entry of the cache.");
  checkLengths(body, by.mostRatio);
  const first = readSegment(body, 0, by);
  return {
    data: first.head.data,
    files: (function* () {
      for (let segment = first; ; segment = readSegment(body, segment.end, by)) {
        yield* segment.files;
        if (segment.end >= body.length) return;
      }
    })(),
  };
}

/** Checks the lengths of all segments without decompressing one, so that an entry is refused before any of it is used. */
function checkLengths(body: Buffer, mostRatio: number): void {
  let at = 0;
  do {
    if (at + 8 > body.length) throw new DamagedEntryError("The last block is cut short.");
    const block = body.readUInt32LE(at);
    const segment = body.readUInt32LE(at + 4);
    if (segment > Math.min(mostBytes, block * mostRatio))
      throw new DamagedEntryError("A block claims to hold more than it can.");
    at += 4 + block;
  } while (at < body.length);
  if (at !== body.length) throw new DamagedEntryError("The last block is cut short.");
}

function readSegment(
  body: Buffer,
  at: number,
  by: Compression,
): { head: SegmentHead; files: CacheFile[]; end: number } {
  const end = at + 4 + body.readUInt32LE(at);
  const segment = decompressed(body.subarray(at + 4, end), by);
  if (segment.length !== body.readUInt32LE(at + 4))
    throw new DamagedEntryError("A block does not hold as much as it claims.");
  let from = segment.indexOf(0x0a) + 1;
  const head = JSON.parse(segment.toString("utf8", 0, from)) as SegmentHead;
  const files = head.files.map(([path, length]) => {
    const bytes = segment.subarray(from, from + length);
    from += length;
    return { path, bytes };
  });
  return { head, files, end };
}

function decompressed(block: Buffer, { name, decompress }: Compression): Buffer {
  try {
    return decompress(block);
  } catch (error) {
    throw new DamagedEntryError(`A block is not of ${name}.`, { cause: error });
  }
}

function hashOf(body: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const piece of body) hash.update(piece);
  return hash.digest();
}
