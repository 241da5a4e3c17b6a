import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { packFiles, unpackFiles } from "../../scripts/search/indexing/packedFiles.ts";
import { PartitionFiles, unzipJson } from "../../templates/client/search/partitionFiles.ts";

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

describe("PartitionFiles", () => {
  const wasm = gzipSync(bytes("program"));
  const packed = gzipSync(bytes("[1]"));
  const served: Record<string, Uint8Array> = {
    "/a/pagefind/partitions/new/head": packFiles([{ path: "pagefind-entry.json", bytes: bytes("entry") }]),
    "/a/pagefind/partitions/new/index/x": bytes("table"),
    "/a/pagefind/partitions/new/blocks/0": packed,
    "/a/pagefind/wasm.unknown.pagefind": wasm,
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
    assert.equal(await text("/a/pagefind/partitions/new/wasm.unknown.pagefind"), "program");
    assert.equal(await text("/a/pagefind/partitions/old/wasm.unknown.pagefind"), "program");
    assert.deepEqual(asked, ["/a/pagefind/partitions/new/head", "/a/pagefind/wasm.unknown.pagefind"]);
  });

  test("passes on all else, and counts what is loaded of partitions", async () => {
    const { files, text } = open();
    await files.program("wasm.unknown.pagefind");
    assert.equal(files.loaded, 0);
    assert.equal(await text("/elsewhere"), "elsewhere");
    assert.equal(files.loaded, 0);
    assert.equal(await text("/a/pagefind/partitions/new/index/x"), "table");
    assert.equal(files.loaded, 5);
    assert.deepEqual(await files.json("new", "blocks/0"), [1]);
    assert.equal(files.loaded, 5 + packed.length);
  });

  test("unpacks JSON", async () => {
    assert.deepEqual(await unzipJson(packed), [1]);
  });

  test("rejects where a file is missing", async () => {
    const { files } = open();
    await assert.rejects(files.addHead("old", "head"), /404/);
    await assert.rejects(files.fetch("/a/pagefind/partitions/old/index/x"), /404/);
  });
});
