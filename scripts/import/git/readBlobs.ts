import { UserError } from "../../system/userError.ts";
import { startGit } from "./runGit.ts";

/** The content of a blob; undefined if it exceeds the requested limit or is missing from the repository. */
export type BlobContent = Buffer | "too large" | "missing";

/**
 * Reads the contents of blobs, in the order in which they are named, with one Git process. Names are written as Git
 * reads them, and contents read on demand, so that few are in memory.
 */
export async function* readBlobs(
  folder: string,
  hashes: Iterable<string>,
  maxBytes: number,
): AsyncGenerator<BlobContent> {
  const git = startGit(folder, ["cat-file", "--batch"], linesOf(hashes));
  try {
    const reader = new ChunkReader(git.output[Symbol.asyncIterator]());
    for (let head = await reader.line(); head !== undefined; head = await reader.line()) {
      const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(head) ?? [];
      if (size === undefined) yield "missing";
      else {
        const content = await reader.take(Number(size), maxBytes);
        await reader.take(1, 1);
        yield content;
      }
    }
    await git.ended;
  } finally {
    git.stop();
  }
}

function* linesOf(hashes: Iterable<string>): Generator<string> {
  for (const hash of hashes) yield `${hash}\n`;
}

const lineFeed = 10;

class ChunkReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #chunk: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterator<Buffer>) {
    this.#chunks = chunks;
  }

  /** The next line, without its line feed; undefined at the end. */
  async line(): Promise<string | undefined> {
    let text = "";
    for (;;) {
      const end = this.#chunk.indexOf(lineFeed);
      text += this.#chunk.toString("latin1", 0, end < 0 ? this.#chunk.length : end);
      if (end >= 0) {
        this.#chunk = this.#chunk.subarray(end + 1);
        return text;
      }
      if (!(await this.#next())) return undefined;
    }
  }

  /**
   * The next `size` bytes; if they exceed the limit, they are skipped.
   *
   * @throws {UserError} if Git ends before the last of them
   */
  async take(size: number, maxBytes: number): Promise<Buffer | "too large"> {
    const pieces: Buffer[] = [];
    for (let left = size; left > 0; ) {
      if (this.#chunk.length === 0 && !(await this.#next()))
        throw new UserError("Git ended within a text. Run the same command again.");
      const piece = this.#chunk.subarray(0, left);
      if (size <= maxBytes) pieces.push(piece);
      this.#chunk = this.#chunk.subarray(piece.length);
      left -= piece.length;
    }
    return size > maxBytes ? "too large" : pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  async #next(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#chunk = value;
    return true;
  }
}
