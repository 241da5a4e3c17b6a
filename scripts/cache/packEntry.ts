import { createHash, hash as hashOnce } from "node:crypto";
import { compressSync, uncompressSync } from "lz4-napi";
import type { CacheEntry, CacheFile } from "./entry.ts";

/**
 * An entry as one file: the hash of the rest, then segments, each its compressed length in four bytes and an LZ4 block
 * with its own length in front, in four bytes too. A segment holds a line of JSON (files and their lengths; in the first
 * one also the data) and the files' bytes. Segments bound what is in memory at once; small files share one, for a page,
 * its feed and its data say the same words.
 */
const signature = Buffer.from("variorum-entry-2\n");
const hashBytes = 32;

/** Bytes of files after which a segment is closed. */
const segmentBytes = 4_000_000;

/** Of one segment: a file is in one alone, and none is near this. A forged length must not ask for all memory. */
const mostBytes = 1_000_000_000;

/** How many bytes a byte of LZ4 can stand for at most. */
const mostRatio = 255;

/** The bytes of an entry are not what packEntry() made. */
export class DamagedEntryError extends Error {
  override name = "DamagedEntryError";
}

interface SegmentHead {
  readonly data?: unknown;
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

export function packEntry({ data, files }: CacheEntry): Buffer {
  const parts: Buffer[] = [];
  let waiting: CacheFile[] = [];
  let bytes = 0;
  const close = () => {
    const head: SegmentHead = {
      ...(parts.length === 0 && { data }),
      files: waiting.map((file) => [file.path, file.bytes.length]),
    };
    const raw = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...waiting.map((file) => file.bytes)]);
    const segment = compressSync(raw);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(segment.length);
    parts.push(length, segment);
    waiting = [];
    bytes = 0;
  };
  for (const file of files) {
    waiting.push(file);
    bytes += file.bytes.length;
    if (bytes >= segmentBytes) close();
  }
  if (waiting.length > 0 || parts.length === 0) close();
  return Buffer.concat([signature, hashOf(parts), ...parts]);
}

/** @throws {DamagedEntryError} where signature, hash or a length is not as packEntry() wrote it */
export function unpackEntry(packed: Buffer): CacheEntry {
  const body = packed.subarray(signature.length + hashBytes);
  const hash = packed.subarray(signature.length, signature.length + hashBytes);
  if (!packed.subarray(0, signature.length).equals(signature) || !hashOnce("sha256", body, "buffer").equals(hash))
    throw new DamagedEntryError("This is no whole entry of the cache.");
  checkLengths(body);
  const first = readSegment(body, 0);
  return {
    data: first.head.data,
    files: (function* () {
      for (let segment = first; ; segment = readSegment(body, segment.end)) {
        yield* segment.files;
        if (segment.end >= body.length) return;
      }
    })(),
  };
}

/** Checks the lengths of all segments without unpacking one, so that an entry is refused before any of it is used. */
function checkLengths(body: Buffer): void {
  let at = 0;
  do {
    if (at + 8 > body.length) throw new DamagedEntryError("The last segment is cut short.");
    const packed = body.readUInt32LE(at);
    const length = body.readUInt32LE(at + 4);
    if (length > Math.min(mostBytes, packed * mostRatio))
      throw new DamagedEntryError("A segment claims more than it can hold.");
    at += 4 + packed;
  } while (at < body.length);
  if (at !== body.length) throw new DamagedEntryError("The last segment is cut short.");
}

function readSegment(body: Buffer, at: number): { head: SegmentHead; files: CacheFile[]; end: number } {
  const end = at + 4 + body.readUInt32LE(at);
  const raw = uncompressed(body.subarray(at + 4, end));
  if (raw.length !== body.readUInt32LE(at + 4)) throw new DamagedEntryError("A segment is not as long as it claims.");
  let from = raw.indexOf(0x0a) + 1;
  const head = JSON.parse(raw.toString("utf8", 0, from)) as SegmentHead;
  const files = head.files.map(([path, length]) => {
    const bytes = raw.subarray(from, from + length);
    from += length;
    return { path, bytes };
  });
  return { head, files, end };
}

function uncompressed(block: Buffer): Buffer {
  try {
    return uncompressSync(block);
  } catch (error) {
    throw new DamagedEntryError("A segment is no LZ4 block.", { cause: error });
  }
}

function hashOf(parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
