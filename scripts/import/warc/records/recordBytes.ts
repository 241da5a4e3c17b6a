import type { Piece } from "./pieces.ts";

/** The start of a piece, in the decompressed bytes and in the archive. */
interface Mark {
  readonly position: number;
  readonly at: number;
  /** Whether the piece is a gzip member, all of whose bytes have its offset. */
  readonly isPacked: boolean;
  /** Whether it is a gzip member that begins with a record: no earlier record continues in it. */
  readonly isRecord: boolean;
}

export interface Damage {
  readonly at: number;
  readonly reason: string;
}

/** Bytes of records, up to a requested end or to what ends them earlier. */
export interface TakenBytes {
  readonly bytes: Buffer;
  /** Size of everything taken, even if only its end is returned. */
  readonly size: number;
  /** What ended them too early, if anything. */
  readonly endedBy?: "end" | "damage" | "record";
}

/** The decompressed bytes of an archive as one sequence, in which every byte has its offset in the archive. */
export class RecordBytes {
  readonly #pieces: AsyncIterator<Piece>;
  #buffer: Buffer = Buffer.alloc(0);
  /** Position of the buffer's first byte. */
  #position = 0;
  #marks: Mark[] = [];
  #isEnded = false;
  #damage: Damage | undefined;
  /** Position of the current record. */
  #recordAt = -1;

  constructor(pieces: AsyncIterable<Piece>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Offset of the next byte in the archive. */
  get at(): number {
    const mark = this.#marks.findLast(({ position }) => position <= this.#position);
    if (!mark) return this.#damage?.at ?? 0;
    return mark.isPacked ? mark.at : mark.at + this.#position - mark.position;
  }

  /** Number of decompressed bytes before the next one. */
  get position(): number {
    return this.#position;
  }

  /** At least `count` of the next bytes; fewer only before damage and at the end. */
  async peek(count: number): Promise<Buffer> {
    if (this.#buffer.length >= count) return this.#buffer;
    // Joined once at the end, because a piece may be a single byte.
    const parts = [this.#buffer];
    let size = this.#buffer.length;
    while (size < count) {
      const bytes = await this.#next(this.#position + size);
      if (!bytes) break;
      parts.push(bytes);
      size += bytes.length;
    }
    this.#buffer = size === parts.at(-1)!.length ? parts.at(-1)! : Buffer.concat(parts);
    return this.#buffer;
  }

  /** @param count at most the number of bytes peeked */
  skip(count: number): void {
    this.#buffer = this.#buffer.subarray(count);
    this.#position += count;
  }

  /**
   * The damage at which the bytes end, if any; the bytes after it are read next.
   *
   * @param ofMember offset of the gzip member in which it must be
   */
  takeDamage(ofMember?: number): Damage | undefined {
    if (this.#buffer.length > 0 || (ofMember !== undefined && this.#damage?.at !== ofMember)) return undefined;
    const damage = this.#damage;
    this.#damage = undefined;
    return damage;
  }

  /** Marks the next byte as the beginning of a record: nothing before it will be put back. */
  beginRecord(): void {
    this.#recordAt = this.#position;
    this.#forget();
  }

  #forget(): void {
    const first = this.#marks.findLastIndex(({ position }) => position <= this.#position);
    if (first > 0) this.#marks.splice(0, first);
  }

  /**
   * The next bytes, consumed.
   *
   * @param keeps called once with the first of them; if they are not kept, only the last are returned
   */
  async take(count: number, keeps: (start: Buffer) => boolean): Promise<TakenBytes> {
    const start = (await this.peek(Math.min(count, startSize))).subarray(0, count);
    const isKept = keeps(start.subarray(0, this.limit(start.length)));
    const parts: Buffer[] = [];
    let kept = 0;
    let size = 0;
    let endedBy: TakenBytes["endedBy"];
    while (size < count && endedBy === undefined) {
      const available = (await this.peek(1)).subarray(0, count - size);
      const own = this.limit(available.length);
      if (own > 0) {
        parts.push(available.subarray(0, own));
        kept += own;
        size += own;
        while (!isKept && kept - parts[0]!.length > tailSize) kept -= parts.shift()!.length;
        this.skip(own);
      } else endedBy = available.length > 0 ? "record" : this.#damage ? "damage" : "end";
    }
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    return { bytes, size, ...(endedBy !== undefined && { endedBy }) };
  }

  /** Puts back the bytes taken last. */
  unread(bytes: Buffer): void {
    this.#buffer = Buffer.concat([bytes, this.#buffer]);
    this.#position -= bytes.length;
  }

  /** Number of the next bytes that precede a member which begins with another record. */
  limit(count: number): number {
    let limit = count;
    for (let at = this.#marks.length - 1; at >= 0; at--) {
      const { position, isRecord } = this.#marks[at]!;
      if (position < this.#position || position <= this.#recordAt) break;
      if (isRecord && position < this.#position + limit) limit = position - this.#position;
    }
    return limit;
  }

  /** The next piece, which will begin at a position. */
  async #next(position: number): Promise<Buffer | undefined> {
    if (this.#isEnded || this.#damage) return undefined;
    const { value, done } = await this.#pieces.next();
    if (done) {
      this.#isEnded = true;
      return undefined;
    }
    if (value.kind === "damage") {
      this.#damage = { at: value.at, reason: value.reason };
      return undefined;
    }
    const { bytes, at, member } = value;
    const last = this.#marks.at(-1);
    const goesOn = member === undefined && last !== undefined && last.at + position - last.position === at;
    if (!goesOn && member !== "rest")
      this.#marks.push({
        position,
        at,
        isPacked: member !== undefined,
        isRecord: member === "start" && bytes.subarray(0, 5).equals(recordStart),
      });
    if (this.#marks.length > mostMarks) this.#forget();
    return bytes;
  }
}

const recordStart = Buffer.from("WARC/");
/** Bytes of a block from which it is decided whether it is kept. */
const startSize = 16_384;
/** Number of marks beyond which those needed only for putting back are dropped. */
const mostMarks = 1_000;
/** Number of bytes returned of a block that is not kept. */
const tailSize = 4_096;
