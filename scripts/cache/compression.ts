import { createRequire } from "node:module";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** A compression method for cache entries. A block begins with its decompressed length, in four bytes. */
export interface Compression {
  readonly name: "LZ4" | "Brotli";
  /** Maximum compression ratio. */
  readonly mostRatio: number;
  compress(bytes: Buffer): Buffer;
  /** @throws if the block is damaged or longer than stated; never takes more memory than the stated length */
  decompress(block: Buffer): Buffer;
}

const require = createRequire(import.meta.url);

/** Undefined if `lz4-napi` has no binary for this machine, or none that loads. */
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

/** The compression of this machine. Loaded when the first entry is read or written, so that commands without a cache run anywhere. */
export function compression(): Compression {
  fastest ??= loadLz4() ?? brotli;
  return fastest;
}
