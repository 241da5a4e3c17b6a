import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the server answers: once each in order, the last one for ever. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Ends the connection in the middle of the answer. */
  readonly drop?: true;
}

export interface ArchiveServer {
  readonly address: string;
  /** Paths asked for, in order. */
  readonly asked: string[];
  close(): void;
}

/** A stand-in for a web archive on this machine: an answer, or several, by path; the index by its lines. */
export async function archiveServer(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  index: (query: URLSearchParams) => string | Answer = () => "[]",
): Promise<ArchiveServer> {
  const asked: string[] = [];
  const used = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    let answer: Answer | undefined;
    if (path.startsWith("/cdx/")) {
      const told = index(new URL(path, "http://x").searchParams);
      answer = typeof told === "string" ? { body: told } : told;
    } else {
      const list = [answers[path] ?? { status: 404, body: "none" }].flat();
      const at = used.get(path) ?? 0;
      used.set(path, at + 1);
      answer = list[Math.min(at, list.length - 1)]!;
    }
    const { status = 200, headers = {}, body = "", drop } = answer;
    if (drop) {
      response.writeHead(200, { "content-length": "1000" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    } else response.writeHead(status, { ...headers, connection: "close" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => void server.close(),
  };
}
