import { unpackFiles } from "../../../scripts/search/indexing/packedFiles.ts";

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Loads the files of partitions, and answers Pagefind's own requests: it asks for its small files one by one, which come in
 * one file, the head; and for its WebAssembly in the folder of each partition, of which there is one for all.
 */
export class PartitionFiles {
  /** Bytes loaded of partitions so far. */
  loaded = 0;
  private readonly folder: string;
  private readonly load: Fetch;
  private readonly packed = new Map<string, Uint8Array>();
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

  /** Loads a packed file of JSON. */
  async json(partition: string, name: string): Promise<unknown> {
    return unzipJson(await this.bytes(`${this.pathOf(partition)}${name}`));
  }

  /** Loads a file of routes. */
  async route(name: string): Promise<unknown> {
    return unzipJson(await this.bytes(`${this.folder}routes/${name}`));
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
    return response(await this.bytes(path));
  }

  /** Loads a program before Pagefind asks for it. */
  program(name: string): Promise<Uint8Array> {
    let program = this.programs.get(name);
    if (!program) {
      program = this.bytes(this.folder + name, false).then(unzip);
      this.programs.set(name, program);
    }
    return program;
  }

  private async bytes(url: string, isCounted = true): Promise<Uint8Array<ArrayBuffer>> {
    const loaded = await this.load(url);
    if (!loaded.ok) throw new Error(`${url}: ${loaded.status}`);
    const bytes = new Uint8Array(await loaded.arrayBuffer());
    if (isCounted) this.loaded += bytes.length;
    return bytes;
  }
}

/** Reads packed JSON. */
export async function unzipJson(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unzip(bytes)));
}

function response(bytes: Uint8Array): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>);
}

async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
