import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/** Formats that are compressed in themselves. */
const packed = new Set([".woff2", ".png"]);

export interface CompressedServer {
  /** `http://127.0.0.1:1234` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a finished site as hosts do to a browser's first visit: text compressed by gzip, the least that any host does.
 * For measuring; tests of what a page may do have a server with the policy of the hosts.
 */
export async function compressedServer(folder: string): Promise<CompressedServer> {
  const kept = new Map<string, Buffer>();
  const bytesOf = (file: string): Buffer => {
    const text = readFileSync(file);
    if (packed.has(path.extname(file))) return text;
    const key = createHash("sha256").update(text).digest("hex");
    const bytes = kept.get(key) ?? gzipSync(text);
    kept.set(key, bytes);
    return bytes;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const named = path.join(folder, decodeURIComponent(pathname));
    const file = pathname.endsWith("/") ? path.join(named, "index.html") : named;
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const ending = path.extname(file);
    response.writeHead(200, {
      "Content-Type": types[ending] ?? "application/octet-stream",
      ...(!packed.has(ending) && { "Content-Encoding": "gzip" }),
    });
    response.end(bytesOf(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
