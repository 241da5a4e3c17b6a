import { constants, crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import type { PackedBytes } from "./packedBytes.ts";
import type { Piece } from "./pieces.ts";

/**
 * Compressed bytes that are decompressed at once, enough for most members; longer members are decompressed as a stream.
 */
const window = 262_144;
/** Maximum decompressed size of a member that is decompressed at once. */
const mostAtOnce = 4_000_000;
const chunkSize = 65_536;

/** Compressed bytes that are kept while a long member is decompressed, to find the next one after damage. */
const mostKept = 8 * chunkSize;

/** A member that decompresses to more than this, and to this many times its size, is a decompression bomb. */
const bombBytes = 200_000_000;
const bombRatio = 200;

/**
 * Maximum number of compressed bytes that may be decompressed in vain while searching for the next member, per byte of
 * the archive.
 */
const mostInVain = 8;

/** Signature at the start of every member. */
const memberStart = Buffer.from([0x1f, 0x8b, 8]);
/** Signature at the start of every record. */
const recordStart = Buffer.from("WARC/");

/**
 * Decompresses the gzip members of an archive one after another (RFC 1952), and verifies each. A damaged member is
 * reported with its offset, and reading continues at the next member that holds a record. Time is linear in the size of
 * the archive and of its decompressed content.
 */
export async function* gzipMembers(packed: PackedBytes): AsyncGenerator<Piece> {
  const search = new MemberSearch(packed);
  for (;;) {
    const bytes = await packed.peek(window);
    if (bytes.length === 0) return;
    const { at } = packed;
    if (bytes[0] === 0) packed.consume(countZeros(bytes));
    else if (!isMemberStart(bytes, 0)) {
      yield { kind: "damage", at, reason: "is followed by bytes that are no gzip member" };
      if (!(yield* search.next())) return;
    } else {
      const damage = yield* readMember(packed);
      if (damage === undefined) continue;
      yield { kind: "damage", at, reason: damage };
      if (!(yield* search.next())) return;
    }
  }
}

/** Searches for the next member that holds a record. */
class MemberSearch {
  readonly #packed: PackedBytes;
  #inVain = 0;

  constructor(packed: PackedBytes) {
    this.#packed = packed;
  }

  /** Yields the pieces of the member found; returns false if there is none. */
  async *next(): AsyncGenerator<Piece, boolean> {
    const packed = this.#packed;
    for (;;) {
      const bytes = await packed.peek(window);
      if (bytes.length === 0) return false;
      const from = bytes.indexOf(memberStart);
      // The last bytes may be the beginning of a member.
      if (from < 0 || !isMemberStart(bytes, from)) {
        // The last bytes may be the beginning of a member.
        packed.consume(from < 0 ? Math.max(bytes.length - memberStart.length + 1, 1) : from + 1);
        continue;
      }
      packed.consume(from);
      if (this.#inVain > mostInVain * (packed.at + window)) {
        yield { kind: "damage", at: packed.at, reason: "is followed by too much that cannot be decompressed" };
        return false;
      }
      const start = packed.at;
      const damage = yield* readMember(packed, true);
      if (damage === undefined) return true;
      if (damage !== noRecord) {
        yield { kind: "damage", at: start, reason: damage };
        continue;
      }
      this.#inVain += window;
      packed.consume(1);
    }
  }
}

const noRecord = "no record";

/**
 * Yields a member's bytes and consumes it. On a fault, returns the fault, and has consumed nothing that could belong to
 * the next member.
 *
 * @param mustHoldRecord a member that does not begin with a record is left unconsumed: `noRecord`
 */
async function* readMember(packed: PackedBytes, mustHoldRecord = false): AsyncGenerator<Piece, string | undefined> {
  const { at } = packed;
  const bytes = await packed.peek(window);
  const header = headerLength(bytes);
  if (header === undefined) {
    if (mustHoldRecord) return noRecord;
    packed.consume(Math.min(bytes.length, 2));
    return "the header of its gzip member is cut or damaged";
  }
  const whole = unpackAtOnce(bytes.subarray(header));
  if (!whole) return yield* streamMember(packed, header, mustHoldRecord);
  if (mustHoldRecord && !whole.bytes.subarray(0, 5).equals(recordStart)) return noRecord;
  const trailer = (await packed.peek(header + whole.size + 8)).subarray(header + whole.size);
  const fault = trailerFault(trailer, crc32(whole.bytes), whole.bytes.length);
  // If a member is truncated, the next one may have been decompressed as its end.
  packed.consume(fault ? 1 : header + whole.size + 8);
  if (fault) return fault;
  yield { kind: "bytes", bytes: whole.bytes, at, member: "start" };
  return undefined;
}

/** The content of a short member, and its compressed size; undefined if it is long, truncated or damaged. */
function unpackAtOnce(packed: Buffer): { readonly bytes: Buffer; readonly size: number } | undefined {
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      maxOutputLength: mostAtOnce,
      chunkSize,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return { bytes: buffer, size: engine.bytesWritten };
  } catch {
    return undefined;
  }
}

/** Like `readMember()`, chunk by chunk, so that the complete records of a truncated member are read. */
async function* streamMember(
  packed: PackedBytes,
  header: number,
  mustHoldRecord: boolean,
): AsyncGenerator<Piece, string | undefined> {
  const { at } = packed;
  const inflate = createInflateRaw({ chunkSize, finishFlush: constants.Z_FINISH });
  const fed = new Feeder(packed, inflate, (await packed.peek(header)).subarray(0, header));
  let sum = 0;
  let size = 0;
  let fault: string | undefined;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      const isStart = size === 0;
      if (isStart && mustHoldRecord && !chunk.subarray(0, 5).equals(recordStart)) {
        fault = noRecord;
        break;
      }
      sum = crc32(chunk, sum);
      size += chunk.length;
      if (size > bombBytes && size > bombRatio * fed.size) {
        fault = "decompresses to far more than any page: the rest of its gzip member is left out";
        break;
      }
      yield { kind: "bytes", bytes: chunk, at, member: isStart ? "start" : "rest" };
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    fault =
      code === "Z_BUF_ERROR" ? "its gzip member has no end: the file is cut" : `its gzip member is damaged: ${message}`;
    if (size === 0 && mustHoldRecord) fault = noRecord;
  } finally {
    inflate.destroy();
    await fed.stop();
  }
  if (fault === noRecord) {
    // Puts everything back, except what is no longer kept of very large input that decompresses to nothing.
    fed.unread(header + fed.size);
    return fault;
  }
  if (fault !== undefined) {
    // Damage is often detected only in the member after it.
    fed.unread(Math.min(fed.size, 2 * chunkSize));
    return fault;
  }
  fed.unread(fed.size - inflate.bytesWritten);
  const trailer = await packed.peek(8);
  fault = trailerFault(trailer, sum, size);
  if (fault === undefined) packed.consume(8);
  else fed.unread(Math.min(inflate.bytesWritten, 2 * chunkSize));
  return fault;
}

/** Feeds compressed bytes to a stream as it accepts them, and puts back what it did not need. */
class Feeder {
  readonly #packed: PackedBytes;
  #kept: Buffer[] = [];
  #keptSize = 0;
  #isStopped = false;
  readonly #ended: Promise<void>;
  /** Number of bytes fed. */
  size = 0;

  constructor(packed: PackedBytes, inflate: NodeJS.WritableStream, header: Buffer) {
    this.#packed = packed;
    packed.consume(header.length);
    this.#keep(header);
    this.#ended = this.#feed(inflate).catch((error: Error) => {
      (inflate as NodeJS.WritableStream & { destroy(error: Error): void }).destroy(error);
    });
  }

  /** Stops feeding; resolves when the pending read is complete. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#ended;
  }

  /** Puts back the last bytes fed that are not put back yet, as far as they are kept. */
  unread(count: number): void {
    const kept = Buffer.concat(this.#kept);
    const end = Math.max(0, kept.length - count);
    this.#packed.unread(kept.subarray(end));
    this.#kept = [kept.subarray(0, end)];
  }

  async #feed(inflate: NodeJS.WritableStream): Promise<void> {
    while (!this.#isStopped) {
      const bytes = (await this.#packed.peek(1)).subarray(0, chunkSize);
      if (this.#isStopped) return;
      if (bytes.length === 0) {
        inflate.end();
        return;
      }
      this.#packed.consume(bytes.length);
      this.#keep(bytes);
      this.size += bytes.length;
      // Called when the bytes have been decompressed, or the stream has ended.
      await new Promise<void>((resolve) => {
        inflate.once("close", resolve);
        inflate.write(bytes, () => {
          inflate.off("close", resolve);
          resolve();
        });
      });
    }
  }

  #keep(bytes: Buffer): void {
    this.#kept.push(bytes);
    this.#keptSize += bytes.length;
    while (this.#keptSize - this.#kept[0]!.length > mostKept) this.#keptSize -= this.#kept.shift()!.length;
  }
}

function trailerFault(trailer: Buffer, sum: number, size: number): string | undefined {
  if (trailer.length < 8) return "its gzip member has no end: the file is cut";
  if (trailer.readUInt32LE(0) !== sum >>> 0 || trailer.readUInt32LE(4) !== size % 2 ** 32)
    return "its gzip member is damaged: the checksum is another";
  return undefined;
}

function isMemberStart(bytes: Buffer, at: number): boolean {
  // The three upper bits of the flags are reserved.
  return bytes.subarray(at, at + memberStart.length).equals(memberStart) && ((bytes[at + 3] ?? 0) & 0xe0) === 0;
}

/** The length of a member's header; undefined if it is truncated. */
function headerLength(bytes: Buffer): number | undefined {
  if (bytes.length < 10) return undefined;
  const flags = bytes[3]!;
  let at = 10;
  if (flags & 4) at += 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0);
  for (const flag of [8, 16])
    if (flags & flag) {
      const end = bytes.indexOf(0, at);
      if (end < 0) return undefined;
      at = end + 1;
    }
  if (flags & 2) at += 2;
  return at <= bytes.length ? at : undefined;
}

function countZeros(bytes: Buffer): number {
  const end = bytes.findIndex((byte) => byte !== 0);
  return end < 0 ? bytes.length : end;
}
