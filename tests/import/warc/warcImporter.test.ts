import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import {
  brotliCompressSync,
  constants,
  crc32,
  createDeflateRaw,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import fc from "fast-check";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { pathFilter } from "../../../scripts/import/pathFilter.ts";
import { warcImporter } from "../../../scripts/import/warc/warcImporter.ts";
import { filesBelow, snapshot } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { zipFile } from "../zip/zipFile.ts";
import { http, members, mill, page, record } from "./warcFile.ts";

/** A folder of files. */
function folderOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** What is read of archives, and said about them without the folder's name. */
async function imported(
  files: Readonly<Record<string, Uint8Array | string>> | Uint8Array,
  input: Partial<ImportInput> = {},
) {
  const folder = folderOf(files instanceof Uint8Array ? { "a.warc": files } : files);
  const outcome = await capturesOf(warcImporter, [folder], input);
  const texts = outcome.captures.map(
    ({ captured, status = 200, body }) =>
      `${captured.slice(8, 10)} ${status} ${Buffer.from((body ?? "") as string)
        .toString()
        .replace(/<\/?p>/g, "")}`,
  );
  const short = (told: readonly (readonly [string, string])[]) =>
    told.map(([origin, reason]) => `${origin.replaceAll(`${folder}/`, "")}: ${reason}`);
  return { ...outcome, texts, refused: short(outcome.refused), warned: short(outcome.warned) };
}

const words = (...days: string[]) => days.map((day) => `${day} 200 Words of ${day}.`);

describe("warcImporter", () => {
  it("reads records packed one by one, all at once, in blocks, in WACZ, and not at all", async () => {
    const three = [page("01"), page("02"), page("03")];
    const whole = Buffer.concat(three);
    const blocks = Array.from({ length: Math.ceil(whole.length / 100) }, (_, n) =>
      whole.subarray(n * 100, n * 100 + 100),
    );
    const archives: Readonly<Record<string, Uint8Array>> = {
      "plain.warc": whole,
      "UPPER.WARC": whole,
      "members.warc.gz": members(...three),
      "one.warc.gz": gzipSync(whole),
      "named-wrongly.warc": members(...three),
      "blocks.warc.gz": members(...blocks),
      "stored.wacz": zipFile({ "datapackage.json": "{}", "archive/data.warc.gz": members(...three) }),
      "deflated.wacz": zipFile({ "archive/data.warc": whole }, true),
      "padded.warc.gz": Buffer.concat([members(...three), Buffer.alloc(512)]),
    };
    for (const [name, bytes] of Object.entries(archives)) {
      const { texts, refused, warned } = await imported({ [name]: bytes });
      assert.deepEqual([texts, refused, warned], [words("01", "02", "03"), [], []], name);
    }
  });

  it("reads each response and resource that may be a page, and says what it passes over", async () => {
    const { texts, passedOver, refused, captures } = await imported(
      Buffer.concat([
        record("software: x", { type: "warcinfo", url: "" }),
        record("GET / HTTP/1.1\r\n\r\n", { type: "request" }),
        page("01"),
        page("02", "Gone.", {}).subarray(0, 0),
        record(http("<p>Not here</p>", undefined, "HTTP/1.1 404 Not Found"), { date: "2024-03-03T10:00:00Z" }),
        record(http("<p>Not here</p>", undefined, "HTTP/1.1 404 Not Found"), { url: "https://gazette.example/a.PNG" }),
        record(http("", ["Location: /x"], "HTTP/1.1 301 Moved")),
        record(http("", [], "HTTP/1.1 304 Not Modified")),
        record(http("<p>Par", undefined, "HTTP/1.1 206 Partial Content")),
        record(http("", [], "HTTP/1.1 204 No Content")),
        record(http("PNG", ["Content-Type: image/png"]), { url: "https://gazette.example/a.png" }),
        record(http("<p>x", ["Content-Type: text/html"]), { url: "urn:pageinfo:x" }),
        record(http("1.2.3.4", ["Content-Type: text/plain"]), { url: "dns:gazette.example" }),
        record("A note.", { type: "resource", date: "2024-03-04T10:00:00Z", head: { "Content-Type": "text/plain" } }),
        record("{}", { type: "resource", head: { "Content-Type": "application/json" } }),
        record(http("", [], "HTTP/1.1 410 Gone"), { date: "2024-03-04T11:00:00Z" }),
        record(http("<html xmlns='x'>X", ["content-type: application/xhtml+xml"]), {
          date: "2024-03-05T10:00:00.250Z",
        }),
        record(http("<!DOCTYPE html><p>No type", ["Server: x"]), { date: "20240306100000" }),
        record(http("No type", ["Server: x"])),
        record("SSH-2.0", { date: "2024-03-07T10:00:00Z" }),
        page("31", "x", { date: "2024-02-31T10:00:00Z" }),
        page("08", "x", { date: "" }),
      ]),
    );
    assert.deepEqual(texts, [
      "01 200 Words of 01.",
      "03 404 Not here",
      "04 200 A note.",
      "04 410 ",
      "05 200 <html xmlns='x'>X",
      "06 200 <!DOCTYPE html>No type",
    ]);
    assert.deepEqual(
      captures.map(({ format }) => format),
      ["html", "html", "text", "text", "html", "html"],
    );
    const kinds = new Map<string, number>();
    for (const [kind] of passedOver) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    assert.deepEqual(Object.fromEntries(kinds), {
      "requests, metadata and other records that are no captures": 2,
      "errors at addresses of no page": 1,
      redirects: 1,
      "unchanged since a capture elsewhere (304)": 1,
      "parts of a page (206)": 1,
      "answers without a page (1xx, 204, 205)": 1,
      "no pages by their content": 3,
      "no web addresses": 2,
    });
    assert.deepEqual(
      refused.map((told) => told.replace(/byte \d+/, "byte N")),
      [
        "a.warc, byte N: its block is no answer of a server (application/http)",
        'a.warc, byte N: WARC-Date "2024-02-31T10:00:00Z" is no time',
        'a.warc, byte N: WARC-Date "" is no time',
      ],
    );
  });

  it("unpacks bodies by what they are, and undoes chunks only where every chunk fits", async () => {
    const chunked = "Transfer-Encoding: chunked";
    const html = "Content-Type: text/html";
    const plain = "Content-Type: text/plain";
    const cases: readonly (readonly [body: Uint8Array | string, headers: readonly string[], text: string])[] = [
      ["5\r\n<p>On\r\n3;x=y\r\ne t\r\n4\r\nwo..\r\n0\r\n\r\n", [html, chunked], "One two.."],
      ["2\r\nab\r\n00000000\r\nTrailer: x\r\n\r\njunk", [html, chunked], "ab"],
      ["2\r\nab\r\n", [html, chunked], "ab"],
      ["A\nline\r\nthat begins so", [plain, chunked], "A\nline\r\nthat begins so"],
      ["<p>undone before</p>", [html, chunked], "undone before"],
      [gzipSync("<p>zipped"), [html, "Content-Encoding: gzip"], "zipped"],
      [gzipSync("<p>zipped"), [html, "Content-Encoding: ", "Content-Encoding: gzip"], "zipped"],
      [gzipSync("<p>unannounced"), [html], "unannounced"],
      [gzipSync(gzipSync("<p>twice")), [html, "Content-Encoding: gzip, x-gzip"], "twice"],
      ["<p>unzipped", [html, "Content-Encoding: gzip"], "unzipped"],
      [deflateSync("<p>deflate"), [html, "Content-Encoding: deflate"], "deflate"],
      [deflateRawSync("<p>raw"), [html, "content-encoding: Deflate"], "raw"],
      [brotliCompressSync("<p>brotli"), [html, "Content-Encoding: br"], "brotli"],
      ["<p>no brotli", [html, "Content-Encoding: br"], "no brotli"],
      ["<p>words", [html, "Content-Encoding: utf-8"], "words"],
      [
        Buffer.concat([
          Buffer.from("b\r\n"),
          gzipSync("<p>both").subarray(0, 11),
          Buffer.from("\r\n"),
          Buffer.from(`${(gzipSync("<p>both").length - 11).toString(16)}\r\n`),
          gzipSync("<p>both").subarray(11),
          Buffer.from("\r\n0\r\n\r\n"),
        ]),
        [html, chunked, "Content-Encoding: gzip"],
        "both",
      ],
      [Buffer.from("<p>Grün", "latin1"), ["Content-Type: text/html; charset=ISO-8859-1"], "Grün"],
      [Buffer.from("<p>Грань", "utf8"), ["Content-Type: text/html;charset='UTF-8'"], "Грань"],
      [Buffer.from([0x8e, 0x9e]), ["Content-Type: text/plain; charset=shift_jis"], "時"],
    ];
    for (const [body, headers, text] of cases) {
      const { texts, refused } = await imported(record(http(body, headers)));
      assert.deepEqual([texts, refused], [[`05 200 ${text}`], []], text);
    }
  });

  it("refuses bodies that cannot be decompressed, are cut, or unpack to more than a page", async () => {
    const cases: readonly (readonly [body: Uint8Array, header: string, reason: RegExp])[] = [
      [gzipSync("x".repeat(99)).subarray(0, 20), "Content-Encoding: gzip", /cannot be decompressed as "gzip"/],
      [Buffer.from([1, 2, 3, 0]), "Content-Encoding: br", /cannot be decompressed as "br"/],
      [Buffer.from([40, 181, 47, 253, 0]), "Content-Encoding: zstd", /cannot be decompressed as "zstd"/],
      [gzipSync(Buffer.alloc(30_000_000, " ")), "Content-Encoding: gzip", /decompresses to more than 20 MB/],
      [gzipSync(gzipSync(Buffer.alloc(30_000_000, " "))), "X: y", /decompresses to more than 20 MB/],
      [Buffer.from("2\r\nab\r\n9\r\nabc"), "Transfer-Encoding: chunked", /ends within a chunk/],
      [Buffer.alloc(21_000_000, " "), "X: y", /is larger than 20 MB/],
      [Buffer.alloc(22_000_000, " "), "X: y", /is larger than 20 MB/],
    ];
    for (const [body, header, reason] of cases) {
      const { texts, refused } = await imported(record(http(body, ["Content-Type: text/html", header])));
      assert.deepEqual(texts, []);
      assert.match(refused.join(), reason);
    }
  });

  it("takes what there is of a body that was cut when captured, and says so", async () => {
    const cut = { head: { "WARC-Truncated": "length" } };
    const zipped = gzipSync("<p>A long sentence, and the rest of it.", { level: 0 });
    for (const [body, header, text] of [
      [zipped.subarray(0, 30), "Content-Encoding: gzip", /^05 200 A long/],
      ["4\r\nabcd\r\n9\r\nefg", "Transfer-Encoding: chunked", /^05 200 abcdefg$/],
    ] as const) {
      const { texts, warned, captures } = await imported(record(http(body, ["Content-Type: text/html", header]), cut));
      assert.match(texts.join(), text);
      assert.match(warned.join(), /was cut off when it was captured/);
      assert.equal(captures[0]!.note, "cut off when it was captured (length)");
    }
  });

  it("gives revisits the content of the record that they refer to, wherever it is", async () => {
    const digest = { "WARC-Payload-Digest": "sha1:2FD4E1C67A2D28FCED849EE1BB76E7391B93EB12" };
    const id = { "WARC-Record-ID": "<urn:uuid:one>" };
    const at = (day: string, head: Readonly<Record<string, string>>, block: string | Buffer = "") =>
      record(block, { type: "revisit", date: `2024-03-${day}T10:00:00Z`, head });
    const refers = { "WARC-Refers-To": "<urn:uuid:one>" };
    const cases: readonly (readonly [revisit: Buffer, text: string])[] = [
      [at("09", digest), "09 200 Words of 01."],
      [at("09", { "WARC-Payload-Digest": "SHA1:F7KOA7FZ3KJUPCAT6N45PYCKVKK7HT7J" }), ""],
      [at("09", refers), "09 200 Words of 01."],
      [at("09", { "WARC-Refers-To-Date": "2024-03-01T10:00:00Z" }), "09 200 Words of 01."],
      [
        at("09", { "WARC-Refers-To-Date": "2024-03-01T10:00:00Z", "WARC-Refers-To-Target-URI": `<${mill}>` }),
        "09 200 Words of 01.",
      ],
      [at("09", refers, http("", undefined, "HTTP/1.1 410 Gone")), "09 410 Words of 01."],
      [at("09", refers, http("", undefined, "HTTP/1.1 302 Found")), ""],
      [at("09", refers, http("", ["Content-Type: image/png"])), ""],
    ];
    for (const [revisit, text] of cases) {
      const original = page("01", undefined, { head: { ...id, ...digest } });
      for (const files of [
        { "a.warc": original, "b.warc": revisit },
        { "a.warc": revisit, "b.warc": members(original) },
      ])
        assert.deepEqual((await imported(files)).texts, ["01 200 Words of 01.", ...(text ? [text] : [])]);
    }
  });

  it("takes digests in hexadecimal and in Base32 for the same", async () => {
    const hex = "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12";
    const original = page("01", undefined, {
      head: { "WARC-Payload-Digest": "sha1:F7KODRT2FUUPZ3MET3Q3W5XHHENZH2YS" },
    });
    const revisit = record("", {
      type: "revisit",
      date: "2024-03-02T10:00:00Z",
      head: { "WARC-Payload-Digest": `sha1:${hex}` },
    });
    assert.deepEqual((await imported(Buffer.concat([original, revisit]))).texts.at(1), "02 200 Words of 01.");
  });

  it("computes the digest of a record that names none, with its chunks and without", async () => {
    const body = "<p>Words.</p>";
    const chunked = "d\r\n<p>Words.</p>\r\n0\r\n\r\n";
    const chunks = ["Content-Type: text/html", "Transfer-Encoding: chunked"];
    const sha = (name: string, text: string) => `${name}:${createHash(name).update(text).digest("hex")}`;
    const cases: readonly (readonly [original: Buffer, digest: string, isFound: boolean])[] = [
      [http(body), sha("sha1", body), true],
      [http(body), sha("sha256", body), true],
      [http(chunked, chunks), sha("sha1", chunked), true],
      [http(chunked, chunks), sha("sha1", body), true],
      [http(body), sha("sha1", "others"), false],
    ];
    for (const [original, digest, isFound] of cases) {
      const revisit = record("", {
        type: "revisit",
        date: "2024-03-09T10:00:00Z",
        head: { "WARC-Payload-Digest": digest },
      });
      const { texts, refused } = await imported(Buffer.concat([revisit, record(original)]));
      assert.deepEqual([texts.length, refused.length], isFound ? [2, 0] : [1, 1], digest);
    }
  });

  it("takes what a server says is not modified for the last capture of its address before", async () => {
    const profile = { "WARC-Profile": "http://netpreserve.org/warc/1.1/server-not-modified" };
    const same = (day: string, url = mill, head: Readonly<Record<string, string>> = profile) =>
      record(http("", [], "HTTP/1.1 304 Not Modified"), {
        type: "revisit",
        url,
        date: `2024-03-${day}T10:00:00Z`,
        head,
      });
    const { texts, refused } = await imported({
      "a.warc": Buffer.concat([same("06"), same("03"), same("04", mill, {}), page("05"), page("02")]),
      "b.warc": Buffer.concat([
        page("01"),
        record(http("<p>Busy", undefined, "HTTP/1.1 503 Busy"), { date: "2024-03-02T12:00:00Z" }),
        same("09", "https://gazette.example/other"),
        same("07", mill, { ...profile, "WARC-Refers-To-Date": "2024-03-01T10:00:00Z" }),
      ]),
    });
    assert.deepEqual([...texts].sort(), [
      "01 200 Words of 01.",
      "02 200 Words of 02.",
      "02 503 Busy",
      "03 200 Words of 02.",
      "04 200 Words of 02.",
      "05 200 Words of 05.",
      "06 200 Words of 05.",
      "07 200 Words of 01.",
    ]);
    assert.equal(refused.length, 1);
    assert.match(
      refused[0]!,
      /^b\.warc, byte \d+: is a revisit of https:\/\/gazette\.example\/other, .* is not in the input/,
    );
  });

  it("follows revisits of revisits, and ends where they go in a circle", async () => {
    const revisit = (day: string, id: string, to: string) =>
      record("", {
        type: "revisit",
        date: `2024-03-${day}T10:00:00Z`,
        head: { "WARC-Record-ID": id, "WARC-Refers-To": to },
      });
    const { texts, refused } = await imported(
      Buffer.concat([
        revisit("03", "<c>", "<b>"),
        revisit("02", "<b>", "<a>"),
        page("01", undefined, { head: { "WARC-Record-ID": "<a>" } }),
        revisit("04", "<d>", "<e>"),
        revisit("05", "<e>", "<d>"),
        revisit("06", "<f>", "<f>"),
      ]),
    );
    assert.deepEqual([...texts].sort(), ["01 200 Words of 01.", "02 200 Words of 01.", "03 200 Words of 01."]);
    assert.equal(refused.length, 3);
  });

  it("mends a length that is wrong by a few bytes, and loses no record after it", async () => {
    for (const off of [-20, -3, -1, 1, 2, 3, 4, 5, 10, 30]) {
      const damaged = page("01", undefined, { off });
      for (const bytes of [
        Buffer.concat([damaged, page("02")]),
        Buffer.concat([page("02"), damaged]),
        members(damaged, page("02")),
      ]) {
        const { texts, refused } = await imported({ "a.warc": bytes });
        assert.deepEqual([[...texts].sort(), refused], [words("01", "02"), []], String(off));
      }
    }
    for (const off of [5_000, 200_000_000]) {
      const { texts, refused } = await imported(
        Buffer.concat([page("01", undefined, { off }), page("02"), page("03")]),
      );
      assert.deepEqual(texts, words("02", "03"));
      assert.match(refused.join(), /^a\.warc, byte 0: /);
    }
  });

  it("takes lengths for what they are where a block holds empty lines and a record's beginning", async () => {
    const quoted = "<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\nThe end.</pre>";
    const { texts, refused, warned } = await imported(
      Buffer.concat([
        page("01", quoted),
        Buffer.from("left by a crash\r\n\r\n"),
        page("02"),
        page("03", "x", { trailer: "\n\n" }),
      ]),
    );
    assert.deepEqual(texts, [`01 200 ${quoted}`, "02 200 Words of 02.", "03 200 x"]);
    assert.deepEqual(refused, []);
    assert.match(warned.join(), /a\.warc, byte \d+: 19 bytes belong to no record/);
  });

  it("reads heads and headers whose lines end in LF alone, without reasons, and without colons", async () => {
    const head = Buffer.from(page("01").toString("latin1").replaceAll("\r\n", "\n"), "latin1");
    const length = http("<p>Words of 01.</p>").toString("latin1").replaceAll("\r\n", "\n").length;
    const lf = head.toString("latin1").replace(/Content-Length: \d+/, `Content-Length: ${length}`);
    const odd = record(http("<p>Odd.", ["a line", " folded", "CONTENT-TYPE:text/html"], "http/2 200", "\n"), {
      date: "2024-03-02T10:00:00Z",
      url: `<${mill}>`,
    });
    const early = record(Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), http("<p>Late.")]), {
      date: "2024-03-03T10:00:00Z",
    });
    const { texts, refused } = await imported(Buffer.concat([Buffer.from(lf, "latin1"), odd, early]));
    assert.deepEqual([texts, refused], [["01 200 Words of 01.", "02 200 Odd.", "03 200 Late."], []]);
  });

  it("refuses damaged records by file and byte, and goes on", async () => {
    const three = [page("01"), page("02"), page("03")].map((each) => gzipSync(each));
    const second = three[0]!.length;
    const third = second + three[1]!.length;
    const flipped = Buffer.from(three[1]!);
    flipped[flipped.length - 20]! ^= 0x55;
    const checksum = Buffer.from(three[1]!);
    checksum[checksum.length - 6]! ^= 1;
    const cases: readonly (readonly [bytes: Buffer, days: string[], at: number, reason: RegExp])[] = [
      [
        Buffer.concat([three[0]!, three[1]!, three[2]!.subarray(0, -30)]),
        ["01", "02"],
        third,
        /has no end: the file is cut/,
      ],
      [
        Buffer.concat([three[0]!, three[1]!, three[2]!.subarray(0, 4)]),
        ["01", "02"],
        third,
        /header of its gzip member/,
      ],
      [
        Buffer.concat([three[0]!, three[1]!.subarray(0, -40), three[2]!]),
        ["01", "03"],
        second,
        /gzip member is damaged/,
      ],
      [Buffer.concat([three[0]!, flipped, three[2]!]), ["01", "03"], second, /gzip member is damaged/],
      [Buffer.concat([three[0]!, checksum, three[2]!]), ["01", "03"], second, /checksum/],
      [
        Buffer.concat([three[0]!, Buffer.from("lost \x1f\x8b\x08\x00"), three[2]!]),
        ["01", "03"],
        second,
        /no gzip member/,
      ],
      [
        Buffer.concat([three[0]!, gzipSync(page("02").subarray(0, -30)), three[2]!]),
        ["01", "03"],
        second,
        /only \d+ bytes/,
      ],
      [
        Buffer.concat([three[0]!, gzipSync(page("02").subarray(0, 60)), three[2]!]),
        ["01", "03"],
        second,
        /cut within its head/,
      ],
      [Buffer.concat([page("01"), page("02").subarray(0, -40)]), ["01"], page("01").length, /is cut/],
      [
        Buffer.concat([page("01"), page("02").subarray(0, -40), page("03")]),
        ["01", "03"],
        page("01").length,
        /next record begins/,
      ],
      [
        Buffer.concat([page("01"), Buffer.from("WARC/1.1\r\nWARC-Type: response\r\n\r\n"), page("03")]),
        ["01", "03"],
        page("01").length,
        /Content-Length/,
      ],
    ];
    for (const [bytes, days, at, reason] of cases) {
      const { texts, refused } = await imported(bytes);
      assert.deepEqual([texts, refused.length], [words(...days), 1], `${reason} ${refused}`);
      assert.match(refused[0]!, new RegExp(`^a\\.warc, byte ${at}: `));
      assert.match(refused[0]!, reason);
    }
  });

  it("reads the whole records of a file that was packed as one and is cut", async () => {
    const pages = Array.from({ length: 9 }, (_, n) => page(`0${n + 1}`));
    const packed = gzipSync(Buffer.concat(pages), { level: 1 });
    const { texts, refused } = await imported(packed.subarray(0, packed.length - 60));
    assert.ok(texts.length >= 5 && texts.length < 9, String(texts.length));
    assert.deepEqual(texts, words(...pages.slice(0, texts.length).map((_, n) => `0${n + 1}`)));
    assert.deepEqual(refused, ["a.warc, byte 0: its gzip member has no end: the file is cut"]);
  });

  it("yields only whole pages, whatever is cut out of an archive or changed in it", async () => {
    const pages = Array.from({ length: 4 }, (_, n) => page(`0${n + 1}`, `${"Sacks of flour. ".repeat(9)}${n}`));
    const archives = [Buffer.concat(pages), members(...pages)];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.nat(),
        fc.nat({ max: 300 }),
        fc.uint8Array({ maxLength: 20 }),
        async (archive, from, count, put) => {
          const at = from % archive.length;
          const damaged = Buffer.concat([archive.subarray(0, at), put, archive.subarray(at + count)]);
          const isPacked = archive === archives[1];
          const { captures } = await imported({ [isPacked ? "a.warc.gz" : "a.warc"]: damaged });
          // Without a checksum, a change within a page cannot be told from the page.
          if (isPacked)
            for (const { body } of captures) assert.match(String(body), /^<p>(?:Sacks of flour\. ){9}\d<\/p>$/);
          assert.ok(captures.length >= 1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("stops at a member made to exhaust whoever unpacks it, and goes on after it", { timeout: 60_000 }, async () => {
    const bomb = await bombMember();
    const { texts, refused } = await imported(Buffer.concat([members(page("01")), bomb, members(page("02"))]));
    assert.deepEqual(texts, words("01", "02"));
    assert.match(refused.join(), /far more than any page/);
  });

  it("reads in linear time what is made to take long", { timeout: 60_000 }, async () => {
    const interim = record(Buffer.from("HTTP/1.1 100 Continue\r\n\r\n".repeat(700_000)));
    const starts = Buffer.concat([members(page("01")), Buffer.alloc(4_000_000, Buffer.from([0x1f, 0x8b, 8, 0xff]))]);
    const tiny = members(...Array.from({ length: 3_000 }, () => Buffer.from("W")));
    const wrong = Buffer.concat(Array.from({ length: 2_000 }, () => page("01", "x", { off: 1_000_000 })));
    for (const bytes of [interim, starts, tiny, wrong]) {
      const { texts } = await imported(bytes);
      assert.ok(texts.length <= 1);
    }
  });

  it("reads a table of contents that tells lies as damage, and what else there is", async () => {
    const good = zipFile({ "archive/a.warc.gz": members(page("01"), page("02")) });
    const cut = await imported({ "a.wacz": good.subarray(0, good.length - 30) });
    assert.deepEqual(cut.texts, words("01", "02"));
    assert.match(cut.refused.join(), /^a\.wacz: is cut or damaged/);
    const overlapping = Buffer.from(good);
    overlapping.writeUInt32LE(0x7fffffff, good.lastIndexOf("PK\x01\x02") + 20);
    assert.match((await imported({ "a.wacz": overlapping })).refused.join(), /damaged|larger than/);
    const upwards = zipFile({ "../../archive/a.warc.gz": members(page("01")) });
    assert.deepEqual((await imported({ "a.wacz": upwards })).texts, words("01"));
    assert.match((await imported({ "a.wacz": "no zip" })).refused.join(), /holds no WARC record/);
  });

  it("reads every archive below a folder, in the order of bytes, and names the rest", async () => {
    const folder = folderOf({
      "b/2.warc": page("02"),
      "b/10.warc.gz": members(page("01")),
      "B.wacz": zipFile({ "x/y.warc": page("03") }),
      "notes.txt": "x",
      "old.arc.gz": "x",
      "new.warc.zst": "x",
      "empty.warc": "",
    });
    symlinkSync(path.join(folder, "b"), path.join(folder, "link"));
    const { captures, refused, passedOver } = await capturesOf(warcImporter, [folder]);
    assert.deepEqual(
      captures.map(({ captured }) => captured.slice(8, 10)),
      ["03", "01", "02"],
    );
    assert.deepEqual(
      refused.map(([file, reason]) => [path.basename(file), reason.slice(0, 14)]),
      [
        ["new.warc.zst", "is compressed "],
        ["old.arc.gz", "is an ARC file"],
      ],
    );
    assert.deepEqual(
      passedOver.map(([kind, name]) => [kind, path.basename(name)]),
      [
        ["links and devices", "link"],
        ["no WARC or WACZ by their names", "notes.txt"],
      ],
    );
    await assert.rejects(capturesOf(warcImporter, [path.join(folder, "none")]), /There is no file or folder/);
  });

  it("selects by address, and takes a capture that stands in two files once", async () => {
    const other = page("02", "Other.", { url: "https://gazette.example/live/2" });
    const files = {
      "a.warc": Buffer.concat([page("01"), other]),
      "b.warc.gz": members(page("01"), page("01", "Else.")),
    };
    const both = await imported(files);
    assert.deepEqual(both.texts, ["01 200 Words of 01.", "02 200 Other.", "01 200 Else."]);
    assert.equal(both.passedOver.filter(([kind]) => kind === "the same capture as another one").length, 1);
    const some = await imported(files, { includes: pathFilter([], ["**/live/**"]) });
    assert.deepEqual(some.texts, ["01 200 Words of 01.", "01 200 Else."]);
  });

  it("writes nothing the second time, nor where nothing is to be written", async () => {
    const folder = folderOf({ "a.warc.gz": members(page("01"), page("02"), page("03").subarray(0, 200)) });
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { code, stdout, stderr } = await runScript("import.ts", [
        "warc",
        folder,
        "--into",
        into,
        "--json",
        ...more,
      ]);
      return { code, stderr, json: JSON.parse(stdout.trimEnd().split("\n").at(-1)!) };
    };
    const dry = await run("--dry-run");
    assert.deepEqual([dry.json.new, filesBelow(into)], [2, []]);
    const first = await run();
    assert.deepEqual([first.code, first.json.new, first.json.refused], [0, 2, 1], first.stderr);
    const before = snapshot(into);
    const second = await run();
    assert.deepEqual([second.json.new, second.json.known, snapshot(into)], [0, 2, before]);
  });
});

/** A gzip member of 300 MB of zeros in a record, made by repeating a block of the packed stream. */
async function bombMember(): Promise<Buffer> {
  const zeros = Buffer.alloc(1_000_000);
  const deflate = createDeflateRaw();
  const chunks: Buffer[] = [];
  deflate.on("data", (chunk) => chunks.push(chunk));
  const flushed = async (bytes: Buffer) => {
    deflate.write(bytes);
    await new Promise<void>((resolve) => deflate.flush(constants.Z_FULL_FLUSH, () => setImmediate(resolve)));
    return Buffer.concat(chunks.splice(0));
  };
  const head = record("", { off: 300_000_000, trailer: "" });
  const start = await flushed(head);
  await flushed(zeros);
  const block = await flushed(zeros);
  deflate.end();
  await new Promise((resolve) => deflate.on("end", resolve));
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(""), 0);
  return Buffer.concat([header, start, ...Array.from({ length: 300 }, () => block), ...chunks, trailer]);
}
