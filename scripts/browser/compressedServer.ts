import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Text, which hosts compress. */
const texts: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Formats that are compressed in themselves; the search index is one too. */
const others: Readonly<Record<string, string>> = { ".woff2": "font/woff2", ".png": "image/png" };

export interface CompressedServer {
  /** `http://127.0.0.1:1234` */
  readonly origin: string;
  close(): Promise<void>;
}

/** What a caller wants to know of each answer, or add to it. */
export interface Watching {
  /** Awaited before the answer is sent; without bytes where there is no such file. */
  readonly onAnswer?: (pathname: string, bytes?: number) => void | Promise<void>;
  readonly cacheControl?: (pathname: string) => string;
}

/**
 * Serves a finished site as hosts do: text compressed by gzip, the least that any host does. For measuring; tests of what a
 * page may do have a server with the policy of the hosts.
 */
export async function compressedServer(
  folder: string,
  { onAnswer, cacheControl }: Watching = {},
): Promise<CompressedServer> {
  const kept = new Map<string, Buffer>();
  const compressed = (text: Buffer): Buffer => {
    const key = createHash("sha256").update(text).digest("hex");
    const bytes = kept.get(key) ?? gzipSync(text);
    kept.set(key, bytes);
    return bytes;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const named = path.join(folder, decodeURIComponent(pathname));
    const file = pathname.endsWith("/") ? path.join(named, "index.html") : named;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      await onAnswer?.(pathname);
      return void response.writeHead(404).end();
    }
    const type = texts[path.extname(file)];
    const bytes = type ? compressed(readFileSync(file)) : readFileSync(file);
    await onAnswer?.(pathname, bytes.length);
    response.writeHead(200, {
      "Content-Type": type ?? others[path.extname(file)] ?? "application/octet-stream",
      ...(cacheControl && { "Cache-Control": cacheControl(pathname) }),
      ...(type && { "Content-Encoding": "gzip" }),
    });
    response.end(bytes);
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
