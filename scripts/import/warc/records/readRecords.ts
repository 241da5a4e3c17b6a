import type { Piece } from "./pieces.ts";
import { RecordBytes, type TakenBytes } from "./recordBytes.ts";
import { type DamagedHead, type RecordHead, recordHead } from "./recordHead.ts";

/** An item found in an archive, in order. */
export type FoundRecord =
  | {
      readonly kind: "record";
      readonly head: RecordHead;
      /** Offset of the record, or of the gzip member that contains it. */
      readonly at: number;
      /** Its content or, if that is not wanted, its first bytes. */
      readonly block: Buffer;
      /** What is wrong with its length, if that could be corrected. */
      readonly warning?: string;
    }
  | { readonly kind: "damaged"; readonly at: number; readonly reason: string }
  /** Bytes between records. */
  | { readonly kind: "stray"; readonly at: number; readonly count: number };

/** Whether the block of a record is wanted, decided by its head and its first bytes (at most 16 kB). */
export type KeepsBlock = (head: RecordHead, start: Buffer) => boolean;

/** Maximum size of a record's head in bytes. */
const mostHead = 262_144;
/** Maximum error in bytes of a length for the record still to be complete. */
const mostOff = 64;
/** Maximum number of bytes read again because of wrong lengths, per byte read. */
const mostAgain = 2;

/** The beginning of a record, for finding one among other bytes. */
const beginning = /WARC\/\d{1,2}\.\d{1,3}\r?\n[A-Z][A-Z-]{2,30}:/i;
const startOfRecord = /^WARC\/\d/i;
const beforeRecord = /^([\s\S]*?)(\r\n\r\n)WARC\/\d/i;
const beforeRecordOrEnd = /^([\s\S]*?)(\r\n\r\n)(?:WARC\/\d|$)/i;
const breaks = /^(?:\r?\n)*/;

/**
 * The records of an archive (WARC 0.17 to 1.1), delimited by their lengths. Damage is reported with its offset, and
 * reading continues at the next record. A length that is wrong by a few bytes is corrected if the record's end is
 * unambiguous. Linear in the size of the archive.
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

/** Blocks up to this size are kept until their end is found, so that a record hidden by a wrong length is found. */
const keptAnyway = 1_000_000;

type RecordEnd = { /** Bytes put back. */ readonly again: number } & (
  | { readonly kind: "whole"; readonly block: Buffer; readonly warning?: string }
  | { readonly kind: "damaged"; readonly reason: string }
);

/** Checks that the next record, or nothing, follows a block; otherwise the length is wrong. */
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
    // Damage may follow at the end of the bytes, which makes this record doubtful: a checksum comes last.
    if (gap.length === next.length) {
      bytes.skip(gap.length);
      const damage = bytes.takeDamage(at);
      if (damage) return { kind: "damaged", reason: damage.reason, again: 0 };
    }
    return whole(withoutTrailer(block, gap));
  }
  // A gap shows that the record is complete, and that what follows belongs to no record.
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

/**
 * Removes from a block the part of the two line breaks after it that a Content-Length one to four bytes too long
 * includes.
 */
function withoutTrailer(block: Buffer, gap: string): Buffer {
  const trailer = "\r\n\r\n";
  const missing = trailer.length - gap.length;
  if (missing <= 0 || !trailer.endsWith(gap)) return block;
  const isInBlock = block.subarray(-missing).toString("latin1") === trailer.slice(0, missing);
  return isInBlock ? block.subarray(0, block.length - missing) : block;
}

interface HiddenRecord {
  /** The actual end of the block. */
  readonly end: number;
  readonly next: number;
  /** Whether the line breaks in between are present. */
  readonly isClosed: boolean;
}

/**
 * The first record that a block swallowed because its length is wrong.
 *
 * @param after the bytes after the block, into which the record's first line may extend
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

/** Skips to the beginning of a record, to the end or to damage; returns the number of bytes skipped. */
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
