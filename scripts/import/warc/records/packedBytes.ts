/** The bytes of a stream, with lookahead before they are consumed. */
export class PackedBytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #buffer: Buffer = Buffer.alloc(0);
  #isEnded = false;
  /** Offset of the next byte in the stream. */
  at = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes: at least `count`, fewer only at the end. They remain until they are consumed. */
  async peek(count: number): Promise<Buffer> {
    while (this.#buffer.length < count && !this.#isEnded) {
      const { value, done } = await this.#chunks.next();
      if (done) this.#isEnded = true;
      else this.#buffer = this.#buffer.length === 0 ? value : Buffer.concat([this.#buffer, value]);
    }
    return this.#buffer;
  }

  /** @param count at most the number of bytes peeked */
  consume(count: number): void {
    this.#buffer = this.#buffer.subarray(count);
    this.at += count;
  }

  /** All remaining bytes, chunk by chunk. */
  async *rest(): AsyncGenerator<Buffer> {
    for (;;) {
      const bytes = await this.peek(1);
      if (bytes.length === 0) return;
      this.consume(bytes.length);
      yield bytes;
    }
  }

  /** Puts back the bytes consumed last. */
  unread(bytes: Buffer): void {
    this.#buffer = Buffer.concat([bytes, this.#buffer]);
    this.at -= bytes.length;
  }
}
