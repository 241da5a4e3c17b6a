/** Bytes that come in chunks, kept in one place: a chunk of one byte would else take a hundred. */
export class GrowingBytes {
  #bytes: Buffer = Buffer.alloc(65_536);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(chunk: Buffer): void {
    const size = this.#size + chunk.length;
    if (size > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(size, this.#bytes.length * 2));
      this.#bytes.copy(larger, 0, 0, this.#size);
      this.#bytes = larger;
    }
    chunk.copy(this.#bytes, this.#size);
    this.#size = size;
  }

  whole(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }
}
