import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { decodeInstants, encodeInstants } from "../../scripts/search/deltaVarints.ts";
import { packFiles, unpackFiles } from "../../scripts/search/indexing/packedFiles.ts";
import { holdsWord } from "../../templates/client/search/indexChunk.ts";
import { mergeAnswers, type PartitionAnswer } from "../../templates/client/search/mergeAnswers.ts";
import { PartitionFiles } from "../../templates/client/search/partitionFiles.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("packFiles()", () => {
  test("is undone by unpackFiles()", () => {
    const file = fc.record(
      { path: fc.string({ unit: "grapheme" }), bytes: fc.uint8Array() },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
        const unpacked = [...unpackFiles(packFiles(files))].map(([path, each]) => ({
          path,
          bytes: Uint8Array.from(each),
        }));
        assert.deepEqual(unpacked, files);
      }),
    );
  });

  test("is refused where it is cut off", () => {
    const packed = packFiles([{ path: "a", bytes: bytes("text") }]);
    assert.throws(() => unpackFiles(packed.subarray(0, -1)), /cut off/);
    assert.throws(() => unpackFiles(new Uint8Array()));
  });
});

test("encodeInstants() is undone by decodeInstants()", () => {
  const years = { min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true };
  fc.assert(
    fc.property(fc.array(fc.date(years)), (dates) => {
      const instants = dates.sort((a, b) => a.getTime() - b.getTime()).map((date) => date.toISOString());
      assert.deepEqual(
        decodeInstants(encodeInstants(instants)),
        instants.map((instant) => Math.floor(Date.parse(instant) / 1000)),
      );
    }),
  );
});

test("encodeInstants() takes as few bytes as the seconds between two need, and none goes back", () => {
  const after = (seconds: number) => new Date(Date.parse("0000-01-01T00:00:00Z") + 1_000 * seconds).toISOString();
  for (const [seconds, bytes] of [
    [[0], [0]],
    [[127], [0x7f]],
    [[128], [0x80, 1]],
    [[16_383], [0xff, 0x7f]],
    [[16_384], [0x80, 0x80, 1]],
    [
      [5, 5, 4, 7],
      [5, 0, 0, 2],
    ],
  ])
    assert.deepEqual([...encodeInstants(seconds!.map(after))], bytes);
});

describe("holdsWord()", () => {
  const text = (word: string) => {
    const { length } = bytes(word);
    return [...(length < 24 ? [0x60 + length] : [0x78, length]), ...bytes(word)];
  };
  const chunk = Uint8Array.from([
    0x81,
    ...text("wir"),
    0x18,
    0x77,
    ...text("carpet"),
    ...text("é城".normalize("NFD")),
    ...text("x".repeat(30)),
  ]);
  for (const [word, isHeld] of [
    ["wir", true],
    ["wirtschaft", false],
    ["carp", true],
    ["Carpet", true],
    ["arpet", false],
    ["x".repeat(24), true],
    ["x".repeat(31), false],
    ["", false],
  ] as const)
    test(`${isHeld ? "finds" : "does not find"} what begins with "${word}"`, () => {
      assert.equal(holdsWord(chunk, word), isHeld);
    });

  test("compares without accents", () => {
    assert.ok(holdsWord(Uint8Array.from(text("cafe")), "Café"));
    assert.ok(holdsWord(Uint8Array.from(text("が")), "が"));
    assert.ok(!holdsWord(Uint8Array.from(text("か")), "が"));
  });
});

describe("mergeAnswers()", () => {
  const answer = (partition: string, scores: readonly number[], instants: readonly number[] = []): PartitionAnswer => ({
    partition,
    results: scores.map((score, k) => ({ id: `${k}`, score, words: [k], data: () => assert.fail() })),
    filters: { year: { 2014: scores.length } },
    instants,
  });

  test("puts the best match first, and adds up the counts", () => {
    assert.deepEqual(mergeAnswers([answer("a", [3, 1]), answer("b", [2, 1])], false), {
      results: [
        { key: "a/0", words: [0] },
        { key: "b/0", words: [0] },
        { key: "a/1", words: [1] },
        { key: "b/1", words: [1] },
      ],
      filters: { year: { 2014: 4 } },
    });
  });

  test("puts the newest first, by the instants of each partition", () => {
    const { results } = mergeAnswers([answer("a", [1, 0], [10, 40]), answer("b", [2, 0], [20, 25, 30])], true);
    assert.deepEqual(
      results.map(({ key }) => key),
      ["a/0", "b/0", "b/1", "a/1"],
    );
  });
});

describe("PartitionFiles", () => {
  const wasm = gzipSync(bytes("program"));
  const served: Record<string, Uint8Array> = {
    "/a/pagefind/partitions/new/head": packFiles([{ path: "pagefind-entry.json", bytes: bytes("entry") }]),
    "/a/pagefind/partitions/new/index/x": gzipSync(Uint8Array.from([0x63, ...bytes("car")])),
    "/a/pagefind/partitions/new/fragment/x": bytes("fragment"),
    "/a/pagefind/wasm.en.pagefind": wasm,
    "/elsewhere": bytes("elsewhere"),
  };
  const open = () => {
    const asked: string[] = [];
    const files = new PartitionFiles("/a/pagefind/", async (input) => {
      asked.push(String(input));
      const body = served[String(input)];
      return body ? new Response(Buffer.from(body)) : new Response("", { status: 404 });
    });
    const text = async (url: string) => (await files.fetch(url)).text();
    return { files, asked, text };
  };

  test("answers from the head, and for all partitions with one program", async () => {
    const { files, asked, text } = open();
    await files.addHead("new", "head");
    assert.equal(await text("/a/pagefind/partitions/new/pagefind-entry.json?ts=1"), "entry");
    assert.equal(await text("/a/pagefind/partitions/new/wasm.en.pagefind"), "program");
    assert.equal(await text("/a/pagefind/partitions/old/wasm.en.pagefind"), "program");
    assert.deepEqual(asked, ["/a/pagefind/partitions/new/head", "/a/pagefind/wasm.en.pagefind"]);
  });

  test("passes on all else, and knows the words of the tables it passed", async () => {
    const { files, text } = open();
    assert.equal(await text("/a/pagefind/partitions/new/fragment/x"), "fragment");
    assert.equal(await text("/elsewhere"), "elsewhere");
    assert.ok(!files.holdsWord("new", "car"));
    await text("/a/pagefind/partitions/new/index/x");
    assert.ok(files.holdsWord("new", "car"));
    assert.ok(!files.holdsWord("old", "car"));
  });

  test("rejects where a file is missing", async () => {
    const { files } = open();
    await assert.rejects(files.addHead("old", "head"), /404/);
    await assert.rejects(files.fetch("/a/pagefind/partitions/old/index/x"), /404/);
  });
});
