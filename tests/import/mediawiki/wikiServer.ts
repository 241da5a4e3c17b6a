import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

export interface WikiAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a text. */
  readonly body: unknown;
}

/** A stand-in for the API of a wiki on this machine, which answers by the parameters of a request. */
export async function wikiServer(answer: (query: URLSearchParams, count: number) => WikiAnswer) {
  const asked: URLSearchParams[] = [];
  const server = http.createServer((request, response) => {
    const query = new URL(request.url ?? "", "http://x").searchParams;
    asked.push(query);
    const { status = 200, headers = {}, body } = answer(query, asked.length);
    response
      .writeHead(status, { ...headers, connection: "close" })
      .end(typeof body === "string" ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w/api.php`,
    asked,
    close: () => void server.close(),
  };
}
