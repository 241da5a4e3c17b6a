/** A piece of an archive's decompressed records. */
export type Piece =
  | {
      readonly kind: "bytes";
      readonly bytes: Buffer;
      /** Offset in the archive: of the first byte, or of the gzip member that contains the bytes. */
      readonly at: number;
      /** Whether the bytes start or continue a gzip member; undefined if the archive is not compressed. */
      readonly member?: "start" | "rest";
    }
  /** The data before it is incomplete; what follows begins anew. */
  | { readonly kind: "damage"; readonly at: number; readonly reason: string };

/** The bytes of an uncompressed archive. */
export async function* plainPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let at = 0;
  for await (const bytes of chunks) {
    yield { kind: "bytes", bytes, at };
    at += bytes.length;
  }
}
