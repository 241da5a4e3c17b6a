import { setTimeout } from "node:timers/promises";
import { type CompressedServer, compressedServer } from "../../browser/compressedServer.ts";

/** What the head of an answer weighs. */
const headBytes = 250;

export interface MeteredServer extends CompressedServer {
  /** Bytes and requests answered since the last reset, and the paths asked for. */
  readonly sent: { bytes: number; requests: number; paths: string[] };
  reset(): void;
}

/** Answers come through one line, one after the other, at so many bits a second, each after a latency. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly milliseconds: number;
}

/** What has a hash in its name is kept for ever, as the hosts are told. */
const cacheControl = (pathname: string): string =>
  /^\/assets\/|\/partitions\//.test(pathname) ? "max-age=31536000, immutable" : "no-cache";

/**
 * Serves a finished site as hosts do, and counts what goes over the line, workers’ requests included, which a browser does not
 * tell of a page.
 */
export async function meteredServer(folder: string, line?: Line): Promise<MeteredServer> {
  const sent = { bytes: 0, requests: 0, paths: [] as string[] };
  let busyUntil = 0;
  const onAnswer = async (pathname: string, bytes?: number) => {
    sent.requests++;
    sent.paths.push(pathname);
    if (bytes === undefined) return;
    sent.bytes += bytes + headBytes;
    if (!line) return;
    busyUntil = Math.max(busyUntil, performance.now()) + ((bytes + headBytes) * 8_000) / line.bitsPerSecond;
    await setTimeout(busyUntil - performance.now() + line.milliseconds);
  };
  const server = await compressedServer(folder, { onAnswer, cacheControl });
  return {
    ...server,
    sent,
    reset() {
      Object.assign(sent, { bytes: 0, requests: 0, paths: [] });
    },
  };
}
