import { unpackFiles } from "../../../scripts/search/indexing/packedFiles.ts";
import { holdsWord } from "./indexChunk.ts";

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Answers Pagefind's requests for the files of partitions. It requests seven small files per partition, one by one; they come
 * in one file, the head. It asks for its WebAssembly in the folder of each partition; there is one for all. And of the
 * tables of words that it loads, the words are kept, because Pagefind does not tell which words it found (`holdsWord`).
 */
export class PartitionFiles {
  private readonly folder: string;
  private readonly load: Fetch;
  private readonly packed = new Map<string, Uint8Array>();
  private readonly chunks = new Map<string, Uint8Array[]>();
  private readonly programs = new Map<string, Promise<Uint8Array>>();

  /**
   * @param folder path of the index's folder, `/` at its end
   * @param load the browser's own `fetch`
   */
  constructor(folder: string, load: Fetch) {
    this.folder = folder;
    this.load = load;
  }

  /** Path of a partition's folder. */
  pathOf(partition: string): string {
    return `${this.folder}partitions/${partition}/`;
  }

  /**
   * Loads the head of a partition.
   *
   * @returns the files in it
   */
  async addHead(partition: string, head: string): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = unpackFiles(await this.bytes(`${this.pathOf(partition)}${head}`));
    for (const [name, bytes] of files) this.packed.set(this.pathOf(partition) + name, bytes);
    return files;
  }

  /** Whether the loaded tables of a partition have a word that begins with this one. */
  holdsWord(partition: string, word: string): boolean {
    return this.chunks.get(partition)?.some((chunk) => holdsWord(chunk, word)) ?? false;
  }

  /** Replaces the worker's `fetch`. */
  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const path = String(input).replace(/\?.*/, "");
    const [, partition, name] = path.startsWith(this.folder)
      ? (/^partitions\/([^/]+)\/(.+)$/.exec(path.slice(this.folder.length)) ?? [])
      : [];
    if (partition === undefined || name === undefined) return this.load(input, init);
    const packed = this.packed.get(path);
    if (packed) return response(packed);
    if (/^wasm\..+\.pagefind$/.test(name)) return response(await this.program(name));
    if (!name.startsWith("index/")) return this.load(input, init);
    const chunk = await unzip(await this.bytes(path));
    const chunks = this.chunks.get(partition);
    if (chunks) chunks.push(chunk);
    else this.chunks.set(partition, [chunk]);
    return response(chunk);
  }

  private program(name: string): Promise<Uint8Array> {
    let program = this.programs.get(name);
    if (!program) {
      program = this.bytes(this.folder + name).then(unzip);
      this.programs.set(name, program);
    }
    return program;
  }

  private async bytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
    const loaded = await this.load(url);
    if (!loaded.ok) throw new Error(`${url}: ${loaded.status}`);
    return new Uint8Array(await loaded.arrayBuffer());
  }
}

function response(bytes: Uint8Array): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>);
}

/** Pagefind accepts its files unpacked, too. */
async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
