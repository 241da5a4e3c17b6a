import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { simulatedClock } from "../../../scripts/import/http/clock.ts";
import { httpGet } from "../../../scripts/import/http/httpGet.ts";
import { UnusableAnswer } from "../../../scripts/import/http/unpack.ts";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { runImport } from "../../../scripts/import/runImport.ts";
import { ArchiveClient } from "../../../scripts/import/wayback/archiveClient.ts";
import { parsePage } from "../../../scripts/import/wayback/captureIndex.ts";
import { instantOfTimestamp } from "../../../scripts/import/wayback/timestamps.ts";
import { waybackImporter } from "../../../scripts/import/wayback/waybackImporter.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { type Answer, archiveServer } from "./archiveServer.ts";

const mill = "https://gazette.example/mill";
const stamp = (day: number) => `202401${String(day).padStart(2, "0")}000000`;
const line = (day: number, { status = "200", digest = `D${day}`, type = "text/html", url = mill } = {}) => [
  ...["example,gazette)/mill", stamp(day), url, type, status, digest],
];
const pathOf = (day: number, url = mill) => `/web/${stamp(day)}id_/${url}`;
const memento = (day: number, body: string | Uint8Array, more: Answer = {}): Answer => ({
  ...more,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "memento-datetime": new Date(Date.UTC(2024, 0, day)).toUTCString(),
    ...more.headers,
  },
  body,
});
const listOf = (...lines: readonly (readonly string[])[]) =>
  JSON.stringify([["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest"], ...lines]);

/** Imports from a server with these answers, in simulated time. */
async function imported(
  answers: Parameters<typeof archiveServer>[0],
  index: Parameters<typeof archiveServer>[1],
  input: Partial<ImportInput> = {},
  what: readonly string[] = [mill],
) {
  const server = await archiveServer(answers, index);
  try {
    const options = { service: server.address, now: "2026-03-01T00:00:00Z" };
    const outcome = await capturesOf(waybackImporter, what, { options, ...input });
    const told = outcome.captures.map(
      ({ captured, status, body }) =>
        `${captured.slice(8, 10)} ${status} ${Buffer.from((body ?? "") as string).toString()}`,
    );
    return { ...outcome, told, asked: server.asked };
  } finally {
    server.close();
  }
}

describe("waybackImporter", () => {
  it("fetches each capture as it was, and skips what is no page", async () => {
    const { told, passedOver, asked } = await imported(
      { [pathOf(1)]: memento(1, "<p>One"), [pathOf(6)]: memento(6, "<p>Gone", { status: 404 }) },
      () =>
        listOf(
          line(1),
          line(2, { digest: "D1" }),
          line(3, { status: "302" }),
          line(4, { type: "image/png" }),
          line(5, { url: "https://gazette.example/a.js" }),
          line(6, { status: "404" }),
          line(7, { url: "http://mailto:desk@gazette.example" }),
          line(8, { status: "304" }),
        ),
    );
    assert.deepEqual(told, ["01 200 <p>One", "06 404 <p>Gone"]);
    assert.equal(passedOver.length, 6);
    const query = new URL(asked[0]!, "http://x").searchParams;
    assert.deepEqual([query.get("url"), query.get("collapse"), query.get("showResumeKey")], [mill, "digest", "true"]);
    assert.equal(asked.length, 3);
  });

  it("goes on with resumption keys, and takes a line that comes again once", async () => {
    const answers = Object.fromEntries([1, 2, 3].map((day) => [pathOf(day), memento(day, `<p>${day}`)]));
    const { told } = await imported(answers, (query) =>
      query.get("resumeKey") === "k1"
        ? listOf(line(2), line(3))
        : `${listOf(line(1), line(2)).slice(0, -1)},[],["k1"]]`,
    );
    assert.deepEqual(told, ["01 200 <p>1", "02 200 <p>2", "03 200 <p>3"]);
  });

  it("waits as long as the archive asks, tries again after faults, and gives up with a reason", async () => {
    const { told, refused, asked } = await imported(
      {
        [pathOf(1)]: [
          { status: 429, headers: { "retry-after": "120" } },
          { status: 503 },
          { drop: true },
          memento(1, "<p>1"),
        ],
        [pathOf(2)]: { status: 500 },
        [pathOf(3)]: memento(3, "<p>3"),
      },
      () => listOf(line(1), line(2), line(3)),
    );
    assert.deepEqual(told, ["01 200 <p>1", "03 200 <p>3"]);
    assert.match(refused.join(), /mill at 2024-01-02T00:00:00Z,no answer after 6 tries: status 500/);
    assert.equal(asked.filter((path) => path === pathOf(2)).length, 6);
  });

  it("refuses an answer of no use without asking again, and goes on", async () => {
    const broken = gzipSync("<p>broken").subarray(0, 20);
    const days = [1, 2, 3, 4, 5, 6, 7];
    const { told, refused, asked } = await imported(
      {
        ...Object.fromEntries(days.map((day) => [pathOf(day), memento(day, broken)])),
        [pathOf(7)]: memento(7, "<p>7"),
      },
      () => listOf(...days.map((day) => line(day))),
    );
    assert.deepEqual(told, ["07 200 <p>7"]);
    assert.deepEqual([refused.length, asked.length], [6, 8]);
    assert.match(refused[0]![1], /^the response cannot be decompressed/);

    const server = await archiveServer({ "/large": { body: "x".repeat(2_000) } });
    const report = { refuse() {}, warn() {}, passOver() {}, progress() {} };
    const client = new ArchiveClient(simulatedClock(0), report, { index: 1_000, capture: 1_000 });
    try {
      await assert.rejects(client.get("capture", `${server.address}/large`), UnusableAnswer);
      assert.deepEqual(server.asked, ["/large"]);
    } finally {
      server.close();
    }
    await assert.rejects(httpGet("ftp://127.0.0.1/a", 1_000), UnusableAnswer);
  });

  it("asks for the next page of the index when the captures of the one before are there", async () => {
    const { asked } = await imported(
      Object.fromEntries([1, 2, 3].map((day) => [pathOf(day), memento(day, `<p>${day}`)])),
      (query) => (query.get("resumeKey") ? listOf(line(3)) : `${listOf(line(1), line(2)).slice(0, -1)},[],["k1"]]`),
    );
    assert.deepEqual(
      asked.map((path) => /^\/cdx|\d{14}/.exec(path)?.[0]),
      ["/cdx", stamp(1), stamp(2), "/cdx", stamp(3)],
    );
  });

  it("reads no further page of the index once it has enough", async () => {
    const { told, asked } = await imported(
      { [pathOf(1)]: memento(1, "<p>1") },
      (query) => (query.get("resumeKey") ? listOf(line(3)) : `${listOf(line(1), line(2)).slice(0, -1)},[],["k1"]]`),
      {
        isEnough: (() => {
          let asked = 0;
          return () => asked++ > 0;
        })(),
      },
    );
    assert.deepEqual([told.length, asked.length], [1, 2]);
  });

  it("takes the archive's address in any letters", async () => {
    const server = await archiveServer({ [pathOf(1)]: memento(1, "<p>1") }, () => listOf(line(1)));
    try {
      const options = { service: `${server.address.replace("http", "HTTP")}/`, now: "2026-03-01T00:00:00Z" };
      assert.equal((await capturesOf(waybackImporter, [mill], { options })).captures.length, 1);
    } finally {
      server.close();
    }
  });

  it("ends where the archive asks to come back much later, or answers no more", async () => {
    await assert.rejects(
      imported({ [pathOf(1)]: { status: 429, headers: { "retry-after": "7200" } } }, () => listOf(line(1))),
      /asks to come back at 2026-03-01T02:00:00/,
    );
    const lines = [1, 2, 3, 4, 5, 6].map((day) => line(day));
    await assert.rejects(
      imported(Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [pathOf(day), { drop: true as const }])), () =>
        listOf(...lines),
      ),
      /does not answer any more/,
    );
    await assert.rejects(
      imported({}, () => ({ status: 403, body: "x" })),
      /answers with status 403/,
    );
    await assert.rejects(
      imported({}, () => "<html>Sorry"),
      /no index/,
    );
  });

  it("takes only the capture of that very time for the capture", async () => {
    const { told, refused, passedOver } = await imported(
      {
        [pathOf(1)]: { status: 302, headers: { location: pathOf(2) } },
        [pathOf(2)]: memento(2, "<p>2"),
        [pathOf(3)]: { body: "<h1>Our own page" },
        [pathOf(4)]: memento(5, "<p>5"),
        [pathOf(6)]: { status: 302, headers: { location: pathOf(6, "http://gazette.example/mill") } },
        [pathOf(6, "http://gazette.example/mill")]: memento(6, "<p>6"),
        [pathOf(7)]: memento(7, "", { status: 301, headers: { location: "/elsewhere" } }),
        [pathOf(8)]: memento(8, "%PDF", { headers: { "content-type": "application/pdf" } }),
        [pathOf(9)]: { status: 302, headers: { location: `https://elsewhere.example${pathOf(9)}` } },
        [pathOf(10)]: { status: 302, headers: { location: `ftp://127.0.0.1${pathOf(10)}` } },
      },
      () => listOf(...[1, 2, 3, 4, 6, 7, 8, 9, 10].map((day) => line(day))),
    );
    assert.deepEqual(told, ["02 200 <p>2", "06 200 <p>6"]);
    assert.deepEqual(
      refused.map(
        ([origin, reason]) =>
          `${origin.slice(-12, -10)} ${/another capture|page of its own|elsewhere/.exec(reason)?.[0]}`,
      ),
      ["01 another capture", "03 page of its own", "04 another capture", "09 elsewhere", "10 elsewhere"],
    );
    assert.deepEqual(
      passedOver.map(([kind]) => kind),
      ["redirects", "no pages by their content"],
    );
  });

  it("unpacks what is packed, whatever the header says, and reads the encoding of the header", async () => {
    const { told } = await imported(
      {
        [pathOf(1)]: memento(1, gzipSync("<p>é"), { headers: { "content-encoding": ", gzip" } }),
        [pathOf(2)]: memento(2, gzipSync("<p>ü")),
        [pathOf(3)]: memento(3, "<p>plain", { headers: { "content-encoding": "gzip" } }),
        [pathOf(4)]: memento(4, Buffer.from("<p>ö", "latin1"), {
          headers: { "content-type": "text/html; charset=ISO-8859-1" },
        }),
      },
      () => listOf(...[1, 2, 3, 4].map((day) => line(day))),
    );
    assert.deepEqual(
      told.map((text) => text.slice(7)),
      ["<p>é", "<p>ü", "<p>plain", "<p>ö"],
    );
  });

  it("takes at most one of each day or hour, by the index", async () => {
    const lines = ["00", "05", "23"].map((hour) => [
      "k)/",
      `20240101${hour}0000`,
      mill,
      "text/html",
      "200",
      `D${hour}`,
    ]);
    const { told, asked } = await imported({ [pathOf(1)]: memento(1, "<p>1") }, () => listOf(...lines), {
      every: "day",
    });
    assert.deepEqual([told.length, asked.length], [1, 2]);
  });

  it("asks for all addresses below one, and for those of a file", async () => {
    const prefix = await imported({}, () => listOf(), {}, ["https://gazette.example/news/*"]);
    const query = new URL(prefix.asked[0]!, "http://x").searchParams;
    assert.deepEqual(
      [query.get("url"), query.get("matchType"), query.get("collapse")],
      ["https://gazette.example/news/", "prefix", null],
    );
    const list = path.join(temporaryFolder(), "list.txt");
    writeFileSync(list, `# ours\n${mill}\n\nhttps://gazette.example/fees\n`);
    assert.equal((await imported({}, () => listOf(), {}, [list])).asked.length, 2);
    await assert.rejects(
      imported({}, () => listOf(), {}, ["gazette.example"]),
      /neither an address/,
    );
  });

  it("stores captures once, asks for no known one again, and for none where nothing is to be written", async () => {
    const into = path.join(temporaryFolder(), "store");
    const answers = { [pathOf(1)]: memento(1, "<p>Five sacks."), [pathOf(2)]: memento(2, "<p>Six sacks.") };
    const server = await archiveServer(answers, () => listOf(line(1), line(2)));
    const options = { service: server.address, now: "2026-03-01T00:00:00Z" };
    const run = (dryRun: boolean, limit?: number) =>
      runImport(waybackImporter, {
        ...{
          what: [mill],
          options,
          into,
          dryRun,
          keepHtml: false,
          includes: () => true,
          since: Number.NEGATIVE_INFINITY,
        },
        ...{ until: Number.POSITIVE_INFINITY, ...(limit && { limit }) },
      });
    try {
      const dry = await run(true);
      assert.deepEqual([dry.new, server.asked.length, filesBelow(into).length], [2, 1, 0]);
      const one = await run(false, 1);
      assert.deepEqual([one.new, one.known], [1, 0]);
      // What is known counts, and nothing beyond it is asked for.
      const same = await run(false, 1);
      assert.deepEqual([same.new, same.known], [0, 1]);
      const rest = await run(false);
      assert.deepEqual([rest.new, rest.known], [1, 1]);
      const asked = server.asked.length;
      const again = await run(false);
      assert.deepEqual([again.new, again.known, server.asked.length - asked], [0, 2, 1]);
      assert.deepEqual(filesBelow(into).length, 2);
    } finally {
      server.close();
    }
  });
});

it("instantOfTimestamp() takes an inserted 00 out of a timestamp", () => {
  const cases: [timestamp: string, instant: string | undefined][] = [
    ["20240101123456", "2024-01-01T12:34:56Z"],
    ["20000008241731", "2000-08-24T17:31:00Z"],
    ["20000800241731", "2000-08-24T17:31:00Z"],
    ["20241301000000", undefined],
    ["2024", undefined],
  ];
  for (const [timestamp, instant] of cases) assert.equal(instantOfTimestamp(timestamp), instant, timestamp);
});

it("parsePage() reads an index in JSON and in lines, and nothing else", () => {
  const [one] = parsePage("k)/ 20240101000000 https://a.example/ text/html 200 D\n\nkey-1\n")!.lines;
  assert.equal(one!.original, "https://a.example/");
  assert.equal(parsePage("k)/ 20240101000000 https://a.example/ text/html 200 D\n\nkey-1\n")!.key, "key-1");
  assert.deepEqual(parsePage(""), { lines: [] });
  assert.deepEqual(parsePage("[]"), { lines: [] });
  for (const text of ["[[1", "<html>", '{"a":1}']) assert.equal(parsePage(text), undefined, text);
});
