import type { Piece } from "./pieces.ts";
import { RecordBytes, type TakenBytes } from "./recordBytes.ts";
import { type DamagedHead, type RecordHead, recordHead } from "./recordHead.ts";

/** What is found in an archive, in its order. */
export type FoundRecord =
  | {
      readonly kind: "record";
      readonly head: RecordHead;
      /** Offset of the record, or of the gzip member that it is in. */
      readonly at: number;
      /** Its content, or where that is not wanted, its first bytes. */
      readonly block: Buffer;
      /** What is wrong with its length, which could be mended. */
      readonly warning?: string;
    }
  | { readonly kind: "damaged"; readonly at: number; readonly reason: string }
  /** Bytes between records. */
  | { readonly kind: "stray"; readonly at: number; readonly count: number };

/** Whether the block of a record is wanted, told by its head and its first bytes (at most 16 kB). */
export type KeepsBlock = (head: RecordHead, start: Buffer) => boolean;

/** Bytes of a record's head. */
const mostHead = 262_144;
/** Bytes by which a length may be wrong, and the record still be whole. */
const mostOff = 64;
/** Bytes that may be read a second time where lengths are wrong, per byte that was read. */
const mostAgain = 2;

/** How a record begins, to find it among other bytes. */
const beginning = /WARC\/\d{1,2}\.\d{1,3}\r?\n[A-Z][A-Z-]{2,30}:/i;
const startOfRecord = /^WARC\/\d/i;
const beforeRecord = /^([\s\S]*?)(\r\n\r\n)WARC\/\d/i;
const beforeRecordOrEnd = /^([\s\S]*?)(\r\n\r\n)(?:WARC\/\d|$)/i;
const breaks = /^(?:\r?\n)*/;

/**
 * The records of an archive (WARC 0.17 to 1.1), by their lengths. What is damaged is reported with its offset, and reading
 * goes on at the next record. A length that is wrong by a few bytes is mended where the record's end is plain. Linear in
 * the size of the archive.
 */
export async function* readRecords(pieces: AsyncIterable<Piece>, keeps: KeepsBlock): AsyncGenerator<FoundRecord> {
  const bytes = new RecordBytes(pieces);
  let read = 0;
  let again = 0;
  for (;;) {
    await skipBreaks(bytes);
    const start = await bytes.peek(mostOff);
    if (start.length === 0) {
      const damage = bytes.takeDamage();
      if (!damage) return;
      yield { ...damage, kind: "damaged" };
      continue;
    }
    const { at } = bytes;
    bytes.beginRecord();
    if (!startOfRecord.test(start.toString("latin1", 0, 8))) {
      yield { kind: "stray", at, count: await skipToRecord(bytes) };
      continue;
    }
    const head = await readHead(bytes);
    if (head.kind === "damaged") {
      await skipToRecord(bytes);
      yield { kind: "damaged", at, reason: bytes.takeDamage(at)?.reason ?? head.reason };
      continue;
    }
    let isWanted = false;
    let first: Buffer = Buffer.alloc(0);
    const taken = await bytes.take(head.length, (start) => {
      first = start;
      isWanted = keeps(head, start);
      return isWanted || head.length <= keptAnyway;
    });
    read = Math.max(read, bytes.position);
    const end = await findEnd(bytes, at, taken, head.length, again < mostAgain * read + keptAnyway);
    again += end.again;
    if (end.kind === "damaged") yield { kind: "damaged", at, reason: end.reason };
    else
      yield {
        kind: "record",
        head,
        at,
        block: isWanted ? end.block : first,
        ...(end.warning !== undefined && { warning: end.warning }),
      };
  }
}

/** Blocks up to this size are kept until their end is found, so that a record which a wrong length hides is found. */
const keptAnyway = 1_000_000;

type RecordEnd = { /** Bytes put back. */ readonly again: number } & (
  | { readonly kind: "whole"; readonly block: Buffer; readonly warning?: string }
  | { readonly kind: "damaged"; readonly reason: string }
);

/** Checks that the next record, or nothing, follows on a block; where something else does, the length is wrong. */
async function findEnd(
  bytes: RecordBytes,
  at: number,
  { bytes: block, size, endedBy }: TakenBytes,
  length: number,
  mayPutBack: boolean,
): Promise<RecordEnd> {
  const whole = (content: Buffer, warning?: string): RecordEnd => ({
    kind: "whole",
    block: content,
    again: 0,
    ...(warning !== undefined && { warning }),
  });
  if (endedBy !== undefined) {
    const missing = `its Content-Length is ${length}, and only ${size} bytes are there`;
    if (endedBy === "damage") return { kind: "damaged", reason: bytes.takeDamage()?.reason ?? missing, again: 0 };
    const isClosed = length - size <= mostOff && block.subarray(-4).toString("latin1") === "\r\n\r\n";
    if (isClosed) return whole(block.subarray(0, -4), missing);
    const hidden = hiddenRecord(block);
    if (hidden === undefined || !mayPutBack)
      return { kind: "damaged", reason: endedBy === "end" ? `is cut: ${missing}` : missing, again: 0 };
    bytes.unread(block.subarray(hidden.next));
    return {
      kind: "damaged",
      reason: `is cut: the next record begins within its ${length} bytes`,
      again: block.length - hidden.next,
    };
  }
  const next = await bytes.peek(mostOff + 16);
  const text = next.toString("latin1");
  const [gap = ""] = breaks.exec(text) ?? [];
  if (gap.length === next.length || startOfRecord.test(text.slice(gap.length))) {
    // At the end of the bytes there may be damage, which makes this record doubtful: a checksum comes last.
    if (gap.length === next.length) {
      bytes.skip(gap.length);
      const damage = bytes.takeDamage(at);
      if (damage) return { kind: "damaged", reason: damage.reason, again: 0 };
    }
    return whole(withoutTrailer(block, gap));
  }
  // A gap tells that the record is whole, and what follows belongs to none.
  if (/^(?:\r\n\r\n|\n\n)/.test(gap)) return whole(block);
  const hidden = mayPutBack ? hiddenRecord(block, text) : undefined;
  if (hidden !== undefined) {
    const again = Math.max(0, block.length - hidden.next);
    bytes.unread(block.subarray(hidden.next));
    const reason = `its Content-Length is ${length}, but the next record begins after ${size - block.length + hidden.end} bytes`;
    return hidden.isClosed && again <= mostOff
      ? { kind: "whole", block: block.subarray(0, hidden.end), warning: reason, again }
      : { kind: "damaged", reason, again };
  }
  const isLast = next.length < mostOff + 16;
  const [, more, close] = (isLast ? beforeRecordOrEnd : beforeRecord).exec(text) ?? [];
  if (more !== undefined && more.length <= mostOff && !more.startsWith("\r\n")) {
    bytes.skip(more.length + close!.length);
    return whole(
      Buffer.concat([block, next.subarray(0, more.length)]),
      `its Content-Length is ${length}, but it goes on for ${more.length} bytes`,
    );
  }
  await skipToRecord(bytes);
  return { kind: "damaged", reason: `its Content-Length is ${length}, but it goes on after that`, again: 0 };
}

/** The two line breaks after a block, without what a Content-Length one to four too long has of them. */
function withoutTrailer(block: Buffer, gap: string): Buffer {
  const trailer = "\r\n\r\n";
  const missing = trailer.length - gap.length;
  if (missing <= 0 || !trailer.endsWith(gap)) return block;
  const isInBlock = block.subarray(-missing).toString("latin1") === trailer.slice(0, missing);
  return isInBlock ? block.subarray(0, block.length - missing) : block;
}

interface HiddenRecord {
  /** Where the block really ends. */
  readonly end: number;
  readonly next: number;
  /** The line breaks between are there. */
  readonly isClosed: boolean;
}

/**
 * The first record that a block took in because its length is wrong.
 *
 * @param after what follows on the block, into which the record's first line may reach
 */
function hiddenRecord(block: Buffer, after = ""): HiddenRecord | undefined {
  const text = block.toString("latin1") + after;
  const next = beginning.exec(text)?.index;
  if (next === undefined || next >= block.length) return undefined;
  const isClosed = text.slice(Math.max(0, next - 4), next) === "\r\n\r\n";
  return { end: isClosed ? next - 4 : next, next, isClosed };
}

async function skipBreaks(bytes: RecordBytes): Promise<void> {
  for (;;) {
    const next = await bytes.peek(1);
    let at = 0;
    while (next[at] === 0x0d || next[at] === 0x0a) at++;
    bytes.skip(at);
    if (at < next.length || at === 0) return;
  }
}

/** Skips to what begins as a record does, or to the end or damage; returns how many bytes that were. */
async function skipToRecord(bytes: RecordBytes): Promise<number> {
  let skipped = 0;
  for (;;) {
    const next = await bytes.peek(4_096);
    const found = beginning.exec(next.toString("latin1"));
    const isLast = next.length < 4_096;
    const count = found ? found.index : isLast ? next.length : next.length - mostOff;
    const own = bytes.limit(count);
    bytes.skip(own);
    skipped += own;
    if (found || isLast || own < count) return skipped;
  }
}

type HeadReading = RecordHead | DamagedHead;

async function readHead(bytes: RecordBytes): Promise<HeadReading> {
  for (let size = 4_096; ; size *= 4) {
    const all = await bytes.peek(size);
    const next = all.subarray(0, bytes.limit(all.length));
    const end = /\n\r?\n/.exec(next.toString("latin1", 0, mostHead));
    if (end) {
      const length = end.index + end[0].length;
      const head = recordHead(next.toString("utf8", 0, length));
      if (head.kind === "head") bytes.skip(length);
      else bytes.skip(5);
      return head;
    }
    if (next.length < size || size >= mostHead) {
      bytes.skip(5);
      return {
        kind: "damaged",
        reason: next.length < size ? "is cut within its head" : "its head has no end",
      };
    }
  }
}
