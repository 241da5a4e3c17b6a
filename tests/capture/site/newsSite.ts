import http from "node:http";
import type { AddressInfo } from "node:net";

/** An answer of the site; without one of a path it answers 404. */
export interface SiteAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Sends the head and then nothing. */
  readonly isSilent?: true;
}

/** A request as the site has seen it. */
export interface SeenRequest {
  readonly host: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Of the machine's clock, in milliseconds: when it came, and when its answer ended. */
  readonly came: number;
  ended: number;
}

/** A site on this machine that answers as it is told. */
export class NewsSite {
  readonly seen: SeenRequest[] = [];
  /** Answers by path, or by host and path; the whole path with its query counts. */
  pages: Readonly<Record<string, SiteAnswer | ((request: http.IncomingMessage) => SiteAnswer)>> = {};
  readonly #server = http.createServer((request, response) => this.#answer(request, response));

  /** Starts it on a free port. */
  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Its address under a name that a stub resolves. */
  url(path: string, host = "127.0.0.1"): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** Paths that were asked for, in order. */
  paths(): string[] {
    return this.seen.map(({ path }) => path);
  }

  #answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const { url: path = "/", headers } = request;
    const host = headers.host?.replace(/:\d+$/, "") ?? "";
    const seen: SeenRequest = { host, path, headers, came: performance.now(), ended: Number.POSITIVE_INFINITY };
    this.seen.push(seen);
    response.on("close", () => {
      seen.ended = performance.now();
    });
    const told = this.pages[host + path] ?? this.pages[path];
    const {
      status = 200,
      body = "",
      isSilent,
      ...answer
    } = (typeof told === "function" ? told(request) : told) ?? { status: 404 };
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...answer.headers, connection: "close" });
    if (isSilent) response.flushHeaders();
    else response.end(body);
  }
}

/** A page with a headline and paragraphs. */
export function pageOf(title: string, ...paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  return `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head>\n<body><main><h1>${title}</h1>\n${text}\n</main></body></html>`;
}

/** An RSS feed of links. */
export function feedOf(links: readonly string[]): SiteAnswer {
  const items = links.map((link) => `<item><title>${link}</title><link>${link}</link></item>`).join("");
  return {
    headers: { "content-type": "application/rss+xml" },
    body: `<rss version="2.0"><channel>${items}</channel></rss>`,
  };
}
