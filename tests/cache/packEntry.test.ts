import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { brotli, loadLz4 } from "../../scripts/cache/compression.ts";
import { DamagedEntryError, packEntry, unpackEntry } from "../../scripts/cache/packEntry.ts";

const lz4 = loadLz4();
const files = [1, 2, 3].map((n) => ({ path: `${n}`, bytes: Buffer.alloc(4_000_000, n) }));

for (const by of lz4 ? [lz4, brotli] : [brotli]) {
  const whole = packEntry({ data: 1, files }, by);
  const start = whole.indexOf("\n") + 1 + 32;

  /** An entry with other bytes after its hash, and the hash of those. */
  const forged = (change: (body: Buffer) => Buffer): Buffer => {
    const body = change(Buffer.from(whole.subarray(start)));
    const hash = createHash("sha256").update(body).digest();
    return Buffer.concat([whole.subarray(0, start - 32), hash, body]);
  };

  /** Where the second segment begins. */
  const second = 4 + whole.readUInt32LE(start);
  const written = (at: number, value: number) => (body: Buffer) => {
    body.writeUInt32LE(value, at);
    return body;
  };

  describe(`packEntry() by ${by.name}`, () => {
    it("makes nothing that claims more than it can hold, however alike its bytes are", () => {
      for (const length of [0, 1, 4, 5, 12, 19, 274, 65_536, 20_000_000]) {
        const entry = { data: null, files: [{ path: "", bytes: Buffer.alloc(length) }] };
        const [file] = unpackEntry(packEntry(entry, by), by).files;
        assert.equal(file!.bytes.length, length);
      }
    });
  });

  describe(`unpackEntry() by ${by.name}`, () => {
    it("takes an entry of several segments whose hash is right", () =>
      assert.equal(
        [
          ...unpackEntry(
            forged((body) => body),
            by,
          ).files,
        ].length,
        3,
      ));

    const forgeries: [what: string, change: (body: Buffer) => Buffer][] = [
      ["that claims gigabytes", written(4, 0xffff_ffff)],
      ["whose second segment claims gigabytes", written(second + 4, 0xffff_ffff)],
      ["that claims less than it holds", written(4, 10)],
      ["that claims more than it holds", written(4, 5_000_000)],
      ["whose second segment ends beyond it", written(second, 1_000_000)],
      ["with a piece of a segment behind it", (body) => Buffer.concat([body, Buffer.alloc(5)])],
      ["of nothing", () => Buffer.alloc(0)],
      ["of one segment of nothing", () => Buffer.alloc(8)],
      ["of text", () => Buffer.from("a".repeat(97))],
      ["whose first block has no room for a length", (body) => Buffer.concat([Buffer.from([2, 0, 0, 0, 1, 0]), body])],
    ];
    for (const [what, change] of forgeries)
      it(`refuses one ${what} before any file is taken`, () =>
        assert.throws(() => unpackEntry(forged(change), by), DamagedEntryError));

    it("does not take a head that is no JSON for damage, for a hash that is right says that it was written so", () => {
      const block = by.compress(Buffer.from("no JSON\n"));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(block.length);
      assert.throws(
        () =>
          unpackEntry(
            forged(() => Buffer.concat([length, block])),
            by,
          ),
        SyntaxError,
      );
    });
  });
}

describe("unpackEntry()", () => {
  it("takes no entry of another compression, as where a cache comes from another machine", { skip: !lz4 }, () => {
    assert.throws(() => unpackEntry(packEntry({ data: 1, files }, brotli), lz4), DamagedEntryError);
    assert.throws(() => unpackEntry(packEntry({ data: 1, files }, lz4), brotli), DamagedEntryError);
  });
});
