/** A piece of the records in an archive, unpacked. */
export type Piece =
  | {
      readonly kind: "bytes";
      readonly bytes: Buffer;
      /** Offset in the archive: of the first byte, or of the gzip member that the bytes are from. */
      readonly at: number;
      /** The bytes begin a gzip member, or go on with it; undefined where nothing is packed. */
      readonly member?: "start" | "rest";
    }
  /** What came before it is broken off; what follows begins anew. */
  | { readonly kind: "damage"; readonly at: number; readonly reason: string };

/** The bytes of an archive that is not packed. */
export async function* plainPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let at = 0;
  for await (const bytes of chunks) {
    yield { kind: "bytes", bytes, at };
    at += bytes.length;
  }
}
