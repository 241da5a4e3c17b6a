import { createRequire } from "node:module";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** A way to compress what the cache keeps. A block begins with the length of what it holds, in four bytes. */
export interface Compression {
  readonly name: "LZ4" | "Brotli";
  /** How many bytes a byte of a block can stand for at most. */
  readonly mostRatio: number;
  compress(bytes: Buffer): Buffer;
  /** @throws where the block is damaged or holds more than it says; never takes more memory than it says */
  decompress(block: Buffer): Buffer;
}

const require = createRequire(import.meta.url);

/** Undefined where `lz4-napi` has no binary for this machine, or none that loads. */
export function loadLz4(): Compression | undefined {
  try {
    const { compressSync, uncompressSync } = require("lz4-napi") as typeof import("lz4-napi");
    return {
      name: "LZ4",
      mostRatio: 255,
      compress: (bytes) => compressSync(bytes),
      decompress: (block) => uncompressSync(block),
    };
  } catch {
    // Whatever the reason: Node's own Brotli does the same, slower.
    return undefined;
  }
}

export const brotli: Compression = {
  name: "Brotli",
  mostRatio: Number.POSITIVE_INFINITY,
  compress(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    // Higher qualities take longer than the work that the cache saves is worth.
    return Buffer.concat([length, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } })]);
  },
  decompress: (block) =>
    brotliDecompressSync(block.subarray(4), { maxOutputLength: Math.max(1, block.readUInt32LE()) }),
};

let fastest: Compression | undefined;

/** The compression of this machine. Loaded when the first entry is read or written: a command that needs none runs anywhere. */
export function compression(): Compression {
  fastest ??= loadLz4() ?? brotli;
  return fastest;
}
