import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";

/** Text, which hosts compress; the index is compressed in itself. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** What the head of an answer weighs. */
const headBytes = 250;

export interface MeteredServer {
  readonly origin: string;
  /** Bytes and requests answered since the last reset, and the paths asked for. */
  readonly sent: { bytes: number; requests: number; paths: string[] };
  reset(): void;
  close(): Promise<void>;
}

/** Answers come through one line, one after the other, at so many bits a second, each after a latency. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly milliseconds: number;
}

/**
 * Serves a finished site as hosts do, and counts what goes over the line, workers’ requests included, which a browser does not
 * tell of a page.
 */
export async function meteredServer(folder: string, line?: Line): Promise<MeteredServer> {
  const sent = { bytes: 0, requests: 0, paths: [] as string[] };
  let busyUntil = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const named = path.join(folder, decodeURIComponent(pathname));
    const file = pathname.endsWith("/") ? path.join(named, "index.html") : named;
    sent.requests++;
    sent.paths.push(pathname);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end();
    const type = types[path.extname(file)];
    const bytes = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.bytes += bytes.length + headBytes;
    if (line) {
      busyUntil = Math.max(busyUntil, performance.now()) + ((bytes.length + headBytes) * 8_000) / line.bitsPerSecond;
      await setTimeout(busyUntil - performance.now() + line.milliseconds);
    }
    response.writeHead(200, {
      "Content-Type": type ?? "application/octet-stream",
      "Cache-Control":
        pathname.includes("/partitions/") || pathname.startsWith("/assets/")
          ? "max-age=31536000, immutable"
          : "no-cache",
      ...(type && { "Content-Encoding": "gzip" }),
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    reset() {
      Object.assign(sent, { bytes: 0, requests: 0, paths: [] });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
