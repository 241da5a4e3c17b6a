import assert from "node:assert/strict";
import { type AddressInfo, createServer } from "node:net";
import { after, before, beforeEach, describe, it } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { NoAnswer, RefusedAddress, type RequestOptions, request } from "../../../scripts/import/http/request.ts";
import { UnusableAnswer } from "../../../scripts/import/http/unpack.ts";
import { NewsSite, type SiteAnswer } from "../../capture/site/newsSite.ts";

const site = new NewsSite();
before(() => site.open());
after(() => site.close());
beforeEach(() => {
  site.seen.length = 0;
});

const options: RequestOptions = { headers: {}, mostBytes: 1_000_000, allowPrivate: true };

async function ask(answer: SiteAnswer, more: Partial<RequestOptions> = {}) {
  site.pages = { "/a": answer };
  return request(site.url("/a"), { ...options, ...more });
}

describe("request()", () => {
  const text = "The ferry is late. ".repeat(100);
  const packed: [what: string, headers: Record<string, string>, body: Buffer][] = [
    ["nothing", {}, Buffer.from(text)],
    ["gzip", { "content-encoding": "gzip" }, gzipSync(text)],
    ["gzip, in capitals and with identity", { "content-encoding": "identity, GZIP" }, gzipSync(text)],
    ["gzip that is none", { "content-encoding": "gzip" }, Buffer.from(text)],
    ["gzip without a word of it", {}, gzipSync(text)],
    ["gzip twice", { "content-encoding": "gzip" }, gzipSync(gzipSync(text))],
    [
      "gzip in two members",
      { "content-encoding": "gzip" },
      Buffer.concat([gzipSync(text.slice(0, 50)), gzipSync(text.slice(50))]),
    ],
    ["deflate", { "content-encoding": "deflate" }, deflateSync(text)],
    ["raw deflate", { "content-encoding": "deflate" }, deflateRawSync(text)],
    ["brotli", { "content-encoding": "br" }, brotliCompressSync(text)],
  ];
  for (const [what, headers, body] of packed)
    it(`unpacks ${what}`, async () => assert.equal(String((await ask({ headers, body })).body), text));

  type Failure = [what: string, answer: SiteAnswer, reason: RegExp, more?: Partial<RequestOptions>];
  const unusable: Failure[] = [
    [
      "a bomb",
      { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(9_000_000)) },
      /decompresses to more than 1 MB/,
    ],
    [
      "a bomb in brotli",
      { headers: { "content-encoding": "br" }, body: brotliCompressSync(Buffer.alloc(9_000_000)) },
      /more than 1 MB/,
    ],
    [
      "a bomb in a bomb",
      { headers: { "content-encoding": "gzip" }, body: gzipSync(gzipSync(Buffer.alloc(9_000_000))) },
      /more than 1 MB/,
    ],
    ["what is too large", { body: Buffer.alloc(1_000_001) }, /larger than 1 MB/],
    [
      "what is packed in an unknown way",
      { headers: { "content-encoding": "zstd" }, body: "x" },
      /unknown encoding \(zstd\)/,
    ],
    ["what is packed in several ways", { headers: { "content-encoding": "gzip, br" }, body: "x" }, /several times/],
    [
      "gzip that is cut",
      { headers: { "content-encoding": "gzip" }, body: gzipSync(text).subarray(0, 30) },
      /cannot be decompressed/,
    ],
  ];
  const missing: Failure[] = [
    [
      "less than was announced",
      { headers: { "content-length": "5000" }, body: "x" },
      /ended before|aborted|hang up|no byte/,
    ],
    ["a head that is too long", { headers: { x: "y".repeat(100_000) } }, /Header overflow/],
    ["silence", { isSilent: true }, /no byte for 0\.3 s/],
    ["what takes too long", { isSilent: true }, /no whole answer in 0\.2 s/, { limits: { whole: 200 } }],
  ];
  for (const [kind, [what, answer, reason, more]] of [
    ...unusable.map((each) => [UnusableAnswer, each] as const),
    ...missing.map((each) => [NoAnswer, each] as const),
  ])
    it(`gives no answer where there is ${what}`, async () => {
      await assert.rejects(ask(answer, { limits: { idle: 300 }, ...more }), (error: Error) => {
        assert.ok(error instanceof kind, String(error));
        assert.match(error.message, reason);
        return true;
      });
    });

  it("takes hardly more memory for a body than it has bytes, however small its chunks are", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n");
      socket.end(`${"1\r\nx\r\n".repeat(600_000)}0\r\n\r\n`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().heapUsed);
    }, 5);
    try {
      const { port } = server.address() as AddressInfo;
      const { body } = await request(`http://127.0.0.1:${port}/`, options);
      assert.equal(body.length, 600_000);
      assert.ok(most - before < 60_000_000, `${most - before}`);
    } finally {
      clearInterval(timer);
      server.close();
    }
  });

  it("takes an answer in another protocol for none", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await assert.rejects(request(`http://127.0.0.1:${port}/`, options), /another protocol/);
    } finally {
      server.close();
    }
  });

  it("unpacks what an archive kept by its bytes, whatever its header says", async () => {
    const kept = { isKept: true };
    for (const encoding of ["gzip", "br", "deflate", "gzip, ", "zstd"])
      assert.equal(String((await ask({ headers: { "content-encoding": encoding }, body: text }, kept)).body), text);
    assert.equal(String((await ask({ headers: { "content-encoding": "br" }, body: gzipSync(text) }, kept)).body), text);
  });

  it("cuts what is too large where that is asked for", async () => {
    assert.equal((await ask({ body: Buffer.alloc(3_000_000, "a") }, { cuts: true })).body.length, 1_000_000);
  });

  it("sends nothing to an address that it may not ask, whatever the address is written like", async () => {
    site.pages = { "/a": { body: "a" } };
    const hosts = [
      "127.0.0.1",
      "localhost",
      "2130706433",
      "0x7f.1",
      "127.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "0.0.0.0",
      "any.example",
    ];
    for (const host of hosts)
      await assert.rejects(
        request(site.url("/a", host), {
          ...options,
          allowPrivate: false,
          resolve: async () => [{ address: "127.0.0.1", family: 4 }],
        }),
        RefusedAddress,
        host,
      );
    for (const url of ["file:///etc/passwd", "ftp://a.example/", "data:text/html,x"])
      await assert.rejects(request(url, options), RefusedAddress);
    assert.deepEqual(site.seen, []);
  });

  it("checks the number at each connection, so that a name cannot turn to another machine", async () => {
    site.pages = { "/a": { body: "a" } };
    const answers = [[{ address: "127.0.0.1", family: 4 }], [{ address: "169.254.169.254", family: 4 }]];
    const resolve = async () => answers.shift()!;
    assert.equal((await request(site.url("/a", "any.example"), { ...options, resolve })).status, 200);
    await assert.rejects(
      request(site.url("/a", "any.example"), { ...options, resolve }),
      /169\.254\.169\.254 is no address/,
    );
    assert.equal(site.seen.length, 1);
  });

  it("tells a name without an address", async () => {
    const none = async () => [];
    await assert.rejects(request("http://none.example/", { ...options, resolve: none }), /has no address/);
  });
});
